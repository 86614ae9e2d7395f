package callsheet.interchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text as it was meant. */
final class Text {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern C1_CONTROL = Pattern.compile("[\\x{80}-\\x{9F}]");
  private static final String UNDEFINED = "\uFFFD";

  private Text() {}

  /**
   * Repairs two accidents: windows-1252 that was once read as Latin-1 (U+0092 where U+2019 was
   * meant; the five code points that windows-1252 leaves undefined stay), and halves of surrogate
   * pairs, which UTF-8 cannot hold and which become a question mark.
   */
  static String repaired(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return C1_CONTROL.matcher(whole).replaceAll(match -> meant(match.group()));
  }

  private static String meant(String control) {
    String character = new String(control.getBytes(StandardCharsets.ISO_8859_1), WINDOWS_1252);
    return character.equals(UNDEFINED) ? control : character;
  }
}
