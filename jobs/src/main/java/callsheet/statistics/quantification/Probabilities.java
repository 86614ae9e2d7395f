package callsheet.statistics.quantification;

import callsheet.statistics.FixedPointSums;
import java.util.Arrays;

/** What holds for the probabilities that a classifier gives to the labels of one turn. */
final class Probabilities {
  /** {@link #mode} where two labels share the top. */
  static final int TIE = -1;

  private static final double ROUNDING = 1e-6;
  private static final double TIED = 1e-12;

  private Probabilities() {}

  /** Refuses what is no distribution over as many labels. */
  static void check(double[] probabilities, int categories) {
    boolean isInRange = Arrays.stream(probabilities).allMatch(p -> p >= 0 && p <= 1 + ROUNDING);
    double sum = Arrays.stream(probabilities).sum();
    if (probabilities.length != categories || !isInRange || Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "Invalid probabilities: %d that sum to %s (must be %d that sum to 1)"
              .formatted(probabilities.length, sum, categories));
    }
  }

  /** Refuses a label outside the scheme. */
  static void checkLabel(int label, int categories) {
    if (label < 0 || label >= categories) {
      throw new IllegalArgumentException(
          "Invalid label: %d (must be below %d)".formatted(label, categories));
    }
  }

  /** The most probable label, or {@link #TIE} (METHODS 0.5). */
  static int mode(double[] probabilities) {
    double largest = Arrays.stream(probabilities).max().orElseThrow();
    int mode = TIE;
    int count = 0;
    for (int label = 0; label < probabilities.length; label++) {
      if (probabilities[label] >= largest - TIED) {
        mode = label;
        count++;
      }
    }
    return count == 1 ? mode : TIE;
  }

  /** The sums over their total, which must not be 0. */
  static double[] shares(FixedPointSums sums) {
    var shares = new double[sums.cells()];
    Arrays.setAll(shares, sums::value);
    return shares(shares);
  }

  /** The amounts over their total, which must not be 0. */
  static double[] shares(double[] amounts) {
    double total = Arrays.stream(amounts).sum();
    return Arrays.stream(amounts).map(amount -> amount / total).toArray();
  }

  /** The distribution whose logarithms are these, up to a constant. */
  static double[] softmax(double[] logits) {
    double largest = Arrays.stream(logits).max().orElseThrow();
    return shares(Arrays.stream(logits).map(logit -> Math.exp(logit - largest)).toArray());
  }
}
