package callsheet.statistics;

import java.util.Arrays;

/** Quantiles of a sample: Hyndman and Fan's type 7, R's default (METHODS 0.10). */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The value below which the given share of the sample lies, on the line between the two nearest
   * members; {@code NO_DATA} of nothing.
   *
   * @param sample finite numbers in any order
   * @param share between 0 and 1
   */
  public static Estimate<Double> type7(double[] sample, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("Invalid share: " + share + " (must be from 0 to 1)");
    }
    if (!Arrays.stream(sample).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Invalid sample: a number is not finite");
    }
    var sorted = Arrays.stream(sample).sorted().toArray();
    return sorted.length == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(between(sorted, (sorted.length - 1) * share));
  }

  private static double between(double[] sorted, double place) {
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
