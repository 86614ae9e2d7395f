package callsheet.consent;

import java.util.List;

/**
 * What a landing file holds of the performers to forget. Personal data: it stays in memory.
 *
 * @param feed the feed's folder
 * @param file path below the landing directory
 * @param traces the performers
 * @param texts what they said
 * @param reasons why they withdrew
 * @param isDamaged whether the file could be read in part only
 */
record FileTraces(
    String feed,
    String file,
    List<Trace> traces,
    List<String> texts,
    List<GivenReason> reasons,
    boolean isDamaged) {
  boolean isAny() {
    return !traces.isEmpty() || !reasons.isEmpty() || isDamaged;
  }

  @Override
  public String toString() {
    return file;
  }
}
