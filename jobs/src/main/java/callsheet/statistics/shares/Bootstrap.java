package callsheet.statistics.shares;

import callsheet.statistics.Interval;

/**
 * What replicates tell about a statistic.
 *
 * @param standardError standard deviation over the replicates, with n−1
 * @param interval 95 %, by percentiles of type 7
 * @param used replicates that had a value
 * @param dropped replicates that had none, such as those without any mass
 */
public record Bootstrap(double standardError, Interval interval, int used, int dropped) {

  /** Whether more than one replicate in a hundred had no value: say so where it is published. */
  public boolean isDoubtful() {
    return 100L * dropped > (long) used + dropped;
  }
}
