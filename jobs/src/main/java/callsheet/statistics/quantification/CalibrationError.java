package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.FixedPointSums;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Expected calibration error: how far stated probabilities are from the frequencies of what they
 * were stated for, averaged over bins (Guo et al. 2017). It is too large for few turns, where
 * frequencies differ by chance.
 */
public final class CalibrationError {
  /** Bins of equal mass that the product reports. */
  public static final int BINS = 15;

  private CalibrationError() {}

  /**
   * The error over bins of equal width; a probability on a border is in the upper one. {@code
   * NO_DATA} without statements.
   *
   * @param stated probabilities, of the label in question or of the first choice
   * @param isTrue whether what they were stated for was so
   */
  public static Estimate<Double> equalWidth(double[] stated, boolean[] isTrue, int bins) {
    check(stated, isTrue, bins);
    return error(stated, isTrue, bins, at -> Math.min(bins - 1, (int) (stated[at] * bins)));
  }

  /** The error over bins of equally many statements; equal probabilities share the lower bin. */
  public static Estimate<Double> equalMass(double[] stated, boolean[] isTrue, int bins) {
    check(stated, isTrue, bins);
    var sorted = Arrays.stream(stated).sorted().toArray();
    return error(
        stated,
        isTrue,
        bins,
        at -> (int) ((long) bins * below(sorted, stated[at]) / sorted.length));
  }

  /** How many of the sorted numbers are below. */
  private static int below(double[] sorted, double number) {
    int place = Arrays.binarySearch(sorted, number);
    while (place > 0 && sorted[place - 1] == number) {
      place--;
    }
    return place;
  }

  private static Estimate<Double> error(
      double[] stated, boolean[] isTrue, int bins, IntUnaryOperator bin) {
    if (stated.length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var excess = new FixedPointSums(bins);
    for (int at = 0; at < stated.length; at++) {
      excess.add(bin.applyAsInt(at), isTrue[at] ? stated[at] - 1 : stated[at]);
    }
    double sum = 0;
    for (int place = 0; place < bins; place++) {
      sum += Math.abs(excess.value(place));
    }
    return Estimate.of(sum / stated.length);
  }

  private static void check(double[] stated, boolean[] isTrue, int bins) {
    if (stated.length != isTrue.length || bins < 1) {
      throw new IllegalArgumentException(
          "Invalid statements: %d of %d outcomes in %d bins"
              .formatted(stated.length, isTrue.length, bins));
    }
    if (!Arrays.stream(stated).allMatch(probability -> probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("Invalid probability: outside 0 to 1");
    }
  }
}
