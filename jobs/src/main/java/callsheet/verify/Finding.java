package callsheet.verify;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param subject what was checked, mostly a table
 * @param rows how many rows, sessions or files were compared
 * @param difference the first difference, without personal data; null when all agree
 * @param notCompared why there was nothing to compare; null when there was
 */
public record Finding(
    String subject, long rows, @Nullable String difference, @Nullable String notCompared) {
  static Finding of(String subject, long rows, @Nullable String difference) {
    return new Finding(subject, rows, difference, null);
  }

  static Finding notCompared(String subject, String reason) {
    return new Finding(subject, 0, null, reason);
  }

  /** Whether nothing differs. */
  public boolean agrees() {
    return difference == null;
  }

  /** The finding in a line. */
  public String text() {
    return "%-28s %s".formatted(subject, outcome());
  }

  private String outcome() {
    if (notCompared != null) {
      return "not compared: " + notCompared;
    }
    return difference == null
        ? String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row agrees" : "rows agree")
        : "DIFFERS at " + difference;
  }
}
