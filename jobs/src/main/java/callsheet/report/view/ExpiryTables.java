package callsheet.report.view;

import java.util.List;

/**
 * What ends with the consents of performers.
 *
 * @param sentence empty when no consent ends
 * @param horizons what of the corpus ends, and when
 * @param falls targets that would change their status
 */
public record ExpiryTables(String sentence, List<Horizon> horizons, List<Fall> falls) {
  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return sentence.isEmpty();
  }

  /** What of the corpus ends by a day. */
  public record Horizon(
      String name, String turns, String share, String hours, String performers, String targets) {}

  /** A target that would change its status. */
  public record Fall(
      String target,
      String horizon,
      String before,
      String after,
      String progress,
      String progressAfter) {}
}
