package callsheet.statistics.quantification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calibrates each label's probability by an isotonic fit of its own and lets them sum to 1 again
 * (Zadrozny and Elkan 2002). Learn it from performers whom the classifier was not trained on.
 */
public final class IsotonicCalibration {
  private final List<IsotonicFit> fits;

  private IsotonicCalibration(List<IsotonicFit> fits) {
    this.fits = fits;
  }

  /**
   * The calibration that turns of known labels teach; at least one.
   *
   * @param probabilities by turn and label
   * @param trueLabels by turn
   */
  public static IsotonicCalibration of(double[][] probabilities, int[] trueLabels) {
    int categories = Validation.categories(probabilities, trueLabels);
    return new IsotonicCalibration(
        IntStream.range(0, categories)
            .mapToObj(
                label -> {
                  var isTrue = new boolean[trueLabels.length];
                  for (int turn = 0; turn < isTrue.length; turn++) {
                    isTrue[turn] = trueLabels[turn] == label;
                  }
                  return IsotonicFit.of(
                      Arrays.stream(probabilities).mapToDouble(of -> of[label]).toArray(), isTrue);
                })
            .toList());
  }

  /** The probabilities of a turn, calibrated; equal ones where every label's is 0. */
  public double[] calibrated(double[] probabilities) {
    Probabilities.check(probabilities, fits.size());
    var calibrated = new double[fits.size()];
    Arrays.setAll(calibrated, label -> fits.get(label).value(probabilities[label]));
    if (Arrays.stream(calibrated).allMatch(value -> value == 0)) {
      Arrays.fill(calibrated, 1);
    }
    return Probabilities.shares(calibrated);
  }
}
