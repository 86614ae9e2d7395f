package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.util.Arrays;

/** Gini's coefficient of inequality: 0 when all have the same, at most (n−1)/n (METHODS 3.2). */
public final class Gini {
  private Gini() {}

  /**
   * The coefficient over all given amounts, zeros included: for the fairness of hours, those who
   * got none count. {@code NO_DATA} when they sum to 0.
   */
  public static Estimate<Double> coefficient(long[] amounts) {
    check(amounts);
    var sorted = Arrays.stream(amounts).sorted().toArray();
    double total = Masses.total(sorted);
    return total == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(spread(sorted) / (sorted.length * total));
  }

  /**
   * The coefficient among those who have anything: for shares of the corpus, where a roster says
   * nothing. {@code NO_DATA} when nobody has.
   */
  public static Estimate<Double> amongSharers(long[] amounts) {
    return coefficient(Masses.sortedPositive(amounts));
  }

  /** The coefficient times n/(n−1), so that 1 is reached; {@code NO_VARIATION} when n is 1. */
  public static Estimate<Double> corrected(long[] amounts) {
    check(amounts);
    double n = amounts.length;
    return n == 1
        ? Estimate.undefined(Reason.NO_VARIATION)
        : coefficient(amounts).map(value -> value * n / (n - 1));
  }

  private static void check(long[] amounts) {
    if (Arrays.stream(amounts).anyMatch(amount -> amount < 0)) {
      throw new IllegalArgumentException("Invalid amount: below 0");
    }
  }

  /** Σ(2k−n−1)x_(k), by pairs from the outside: no term is negative, equal amounts give 0. */
  private static double spread(long[] sorted) {
    double spread = 0;
    for (int low = 0, high = sorted.length - 1; low < high; low++, high--) {
      spread += (double) (high - low) * (sorted[high] - sorted[low]);
    }
    return spread;
  }
}
