package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.Sample;
import java.util.Objects;

/**
 * What replicates tell about a statistic.
 *
 * @param standardError standard deviation over the replicates, with n−1
 * @param interval 95 %, by percentiles of type 7
 * @param used replicates that had a value
 * @param dropped replicates that had none, such as those without any mass
 */
public record Bootstrap(double standardError, Interval interval, int used, int dropped) {
  private static final double TAIL = 0.025;

  /**
   * What the replicates tell in which the statistic has a value; {@code NO_DATA} when all but one
   * have none.
   *
   * @param values those that there are
   * @param replicates how many replicates were made
   */
  public static Estimate<Bootstrap> of(double[] values, int replicates) {
    if (values.length < 2) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var sample = Sample.of(values);
    return Estimate.of(
        new Bootstrap(
            Objects.requireNonNull(sample.standardDeviation().value()),
            new Interval(
                Objects.requireNonNull(sample.quantile(TAIL).value()),
                Objects.requireNonNull(sample.quantile(1 - TAIL).value())),
            values.length,
            replicates - values.length));
  }

  /** Whether more than one replicate in a hundred had no value: say so where it is published. */
  public boolean isDoubtful() {
    return 100L * dropped > (long) used + dropped;
  }
}
