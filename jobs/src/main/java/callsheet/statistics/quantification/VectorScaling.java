package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;

/**
 * Calibrates a classifier by a factor and an offset for each label's logit (Guo et al. 2017): also
 * labels that are predicted too often come right. Learn it from performers whom the classifier was
 * not trained on.
 *
 * @param factors by label
 * @param offsets by label; what is added to all of them changes nothing, so they sum to 0
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
public record VectorScaling(double[] factors, double[] offsets) {

  /**
   * The scaling of least logarithmic loss, with a slight pull towards leaving logits as they are:
   * without it the loss of few turns may fall without end. {@code NOT_IDENTIFIED} when it is not
   * found.
   *
   * @param logits by turn and label; logarithms of probabilities will do
   * @param trueLabels by turn
   */
  public static Estimate<VectorScaling> of(double[][] logits, int[] trueLabels) {
    int categories = Validation.categories(logits, trueLabels);
    return new VectorScalingLoss(logits, trueLabels)
        .minimum()
        .<Estimate<VectorScaling>>map(
            found ->
                Estimate.of(
                    new VectorScaling(
                        Arrays.copyOf(found, categories),
                        Arrays.copyOfRange(found, categories, 2 * categories))))
        .orElseGet(() -> Estimate.undefined(Reason.NOT_IDENTIFIED));
  }

  /** The calibrated probabilities of a turn. */
  public double[] calibrated(double[] logits) {
    return Probabilities.softmax(scaled(factors, offsets, logits));
  }

  static double[] scaled(double[] factors, double[] offsets, double[] logits) {
    var scaled = new double[logits.length];
    Arrays.setAll(scaled, label -> factors[label] * logits[label] + offsets[label]);
    return scaled;
  }
}
