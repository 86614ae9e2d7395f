package callsheet.interchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as subtitles write them, {@code H:MM:SS,mmm}. */
final class SubtitleTime {
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)[,.](\\d{1,3})");

  private SubtitleTime() {}

  /**
   * Milliseconds from zero; null for anything else than a subtitle time. What follows the comma is
   * a decimal fraction, so a dropped last zero does no harm: {@code 0:00:11,82} is 11,820 ms.
   */
  static @Nullable Long millis(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return null;
    }
    long minutes = Long.parseLong(time.group(1)) * 60 + Long.parseLong(time.group(2));
    long seconds = minutes * 60 + Long.parseLong(time.group(3));
    return seconds * 1000 + Long.parseLong((time.group(4) + "00").substring(0, 3));
  }
}
