package callsheet.consent;

import java.util.Arrays;

/**
 * One spelling of a term.
 *
 * @param isWord whether it counts only where no letter, digit, underscore or hyphen is beside it
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Needle(byte[] bytes, int term, boolean isWord) {
  /** Bytes before a word that tell whether the letter beside it belongs to an escape. */
  static final int CONTEXT = 6;

  private static final String ESCAPED = "nrtbf";

  boolean isAt(byte[] text, int start, int filled) {
    int end = start + bytes.length;
    return end <= filled
        && Arrays.equals(text, start, end, bytes, 0, bytes.length)
        && !(isWord && (isJoinedBefore(text, start) || (end < filled && isPartOfWord(text[end]))));
  }

  private static boolean isJoinedBefore(byte[] text, int start) {
    return start > 0 && isPartOfWord(text[start - 1]) && !isAfterEscape(text, start);
  }

  /** Whether what stands before is {@code \n} and the like, four digits of JSON, or {@code %20}. */
  private static boolean isAfterEscape(byte[] text, int start) {
    return (isByte(text, start - 2, '\\') && ESCAPED.indexOf(text[start - 1]) >= 0)
        || (isByte(text, start - 6, '\\') && isByte(text, start - 5, 'u'))
        || isByte(text, start - 3, '%');
  }

  private static boolean isByte(byte[] text, int place, char letter) {
    return place >= 0 && text[place] == letter;
  }

  private static boolean isPartOfWord(byte letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || letter == '_'
        || letter == '-';
  }
}
