package callsheet.statistics.work;

import callsheet.statistics.Estimate;

/**
 * The values that a withheld number can have, for all that the published ones tell.
 *
 * @param least at least 0
 * @param largest {@code NOT_IDENTIFIED} where nothing that is published bounds it
 */
public record ValueRange(long least, Estimate<Long> largest) {

  /** Whether it can have at least so many different values. */
  boolean hasValues(int count) {
    var upper = largest.value();
    return upper == null || upper - least >= count - 1;
  }
}
