package callsheet.statistics;

/**
 * Quantiles of type 7, which interpolate between the two nearest numbers (Hyndman and Fan 1996;
 * METHODS 0.10): the default of R and Spark's {@code percentile}, but neither Spark's {@code
 * percentile_approx} nor the default of commons-math.
 */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The number below which the given share of the sample lies; {@code NO_DATA} without numbers.
   *
   * @param sample finite numbers in any order
   * @param share from 0, the smallest number, to 1, the largest
   */
  public static Estimate<Double> type7(double[] sample, double share) {
    return Sample.of(sample).quantile(share);
  }

  /** Of at least one number, in ascending order. */
  static double ofSorted(double[] sorted, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Invalid share: " + share + " (must be from 0 to 1)");
    }
    double place = (sorted.length - 1) * share;
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double between = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    return Math.min(between, sorted[above]);
  }
}
