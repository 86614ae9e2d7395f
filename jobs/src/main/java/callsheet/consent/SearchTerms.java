package callsheet.consent;

import java.io.Serializable;
import java.util.List;

/**
 * What to search files for. It is personal data: it stays in memory, and its text form tells
 * nothing.
 *
 * @param ids ids that can be told from any other text: searched for everywhere, as whole words
 * @param commonIds ids that are words or numbers too: searched for where a performer's id stands
 * @param lines transcripts: searched for everywhere
 * @param digests digests of ids that are not known: searched for as the digest of a whole value
 */
record SearchTerms(
    List<String> ids, List<String> commonIds, List<String> lines, List<String> digests)
    implements Serializable {
  /** A shorter id may occur in packed bytes by accident. */
  private static final int SHORTEST_TELLING_ID = 6;

  /** A shorter line tells nobody: "Yes, I know." */
  static final int SHORTEST_LINE = 12;

  /** So much of a line is enough to find it. */
  private static final int LONGEST_LINE = 200;

  /** Whether an id can be told from the numbers and words of a language. */
  static boolean isTelling(String id) {
    return id.length() >= SHORTEST_TELLING_ID
        && !id.codePoints().allMatch(Character::isDigit)
        && !id.codePoints().allMatch(Character::isLetter);
  }

  /** The beginning of a line, as it is searched for. */
  static String beginning(String line) {
    var text = line.strip();
    int end = Math.min(text.length(), LONGEST_LINE);
    boolean isInPair = end < text.length() && Character.isLowSurrogate(text.charAt(end));
    return text.substring(0, isInPair ? end - 1 : end);
  }

  @Override
  public String toString() {
    return "%d ids, %d lines"
        .formatted(ids.size() + commonIds.size() + digests.size(), lines.size());
  }
}
