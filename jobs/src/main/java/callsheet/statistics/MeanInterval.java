package callsheet.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a mean of independent observations (Student 1908). */
public final class MeanInterval {
  private static final double UPPER_TAIL = 0.025;

  private MeanInterval() {}

  /**
   * The 95 % interval; {@code NO_DATA} without observations, {@code ONE_CLUSTER} for a single one.
   *
   * @param squares sum of their squares
   */
  public static Estimate<Interval> of(long count, double sum, double squares) {
    if (count < 2) {
      return Estimate.undefined(count == 0 ? Reason.NO_DATA : Reason.ONE_CLUSTER);
    }
    double mean = sum / count;
    double variance = Math.max(0, squares - sum * mean) / (count - 1);
    double reach =
        TDistribution.of(count - 1.0).inverseSurvivalProbability(UPPER_TAIL)
            * Math.sqrt(variance / count);
    return Estimate.of(new Interval(mean - reach, mean + reach));
  }
}
