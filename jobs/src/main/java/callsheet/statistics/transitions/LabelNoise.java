package callsheet.statistics.transitions;

import java.util.Arrays;

/**
 * What wrong labels do to pairs: they make changes out of stays and of other changes (METHODS 2.2).
 * Five labels in a hundred wrong, and a fifth of the observed changes never were.
 *
 * <p>A confusion has a row for each true emotion with the shares of what it is observed as, which
 * add up to 1; errors of the two turns of a pair are independent. Pairs are by the emotion before
 * and after, in any unit.
 */
public final class LabelNoise {
  private static final double ROUNDING = 1e-9;

  private LabelNoise() {}

  /** The pairs that are observed of true ones, on average: Σ_ab N_ab·C_ai·C_bj. */
  public static double[][] observed(double[][] pairs, double[][] confusion) {
    checkConfusion(confusion);
    var observed = new double[pairs.length][pairs.length];
    for (int before = 0; before < pairs.length; before++) {
      for (int after = 0; after < pairs.length; after++) {
        addObserved(observed, pairs[before][after], confusion[before], confusion[after]);
      }
    }
    return observed;
  }

  private static void addObserved(
      double[][] observed, double pairs, double[] before, double[] after) {
    for (int from = 0; from < before.length; from++) {
      for (int to = 0; to < after.length; to++) {
        observed[from][to] += pairs * before[from] * after[to];
      }
    }
  }

  /**
   * The noise floor of every pair: those that are observed as it, on average, though they are
   * others. To be printed beside each arc.
   *
   * @param pairs the best estimate of the true ones: deconvolved, else as observed
   */
  public static double[][] floor(double[][] pairs, double[][] confusion) {
    var floor = observed(pairs, confusion);
    for (int from = 0; from < pairs.length; from++) {
      for (int to = 0; to < pairs.length; to++) {
        double rightly = pairs[from][to] * confusion[from][from] * confusion[to][to];
        floor[from][to] = Math.max(0, floor[from][to] - rightly);
      }
    }
    return floor;
  }

  /** Refuses what is no confusion: shares below 0, or rows that do not add up to 1. */
  static void checkConfusion(double[][] confusion) {
    for (double[] row : confusion) {
      double sum = 0;
      double smallest = 0;
      for (double share : row) {
        sum += share;
        smallest = Math.min(smallest, share);
      }
      if (row.length != confusion.length || smallest < 0 || !(Math.abs(sum - 1) < ROUNDING)) {
        throw new IllegalArgumentException(
            "Invalid confusion: %s (must be %d shares that add up to 1)"
                .formatted(Arrays.toString(row), confusion.length));
      }
    }
  }
}
