package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.FixedPointSums;
import callsheet.statistics.Reason;
import java.util.Arrays;

/**
 * Calibrates a classifier that is too sure, or not sure enough, by dividing its logits by one
 * temperature (Guo et al. 2017). First choices stay what they are. Learn it from performers whom
 * the classifier was not trained on.
 *
 * @param temperature above 0; above 1 for a classifier that is too sure
 */
public record TemperatureScaling(double temperature) {
  /** Logits times more than this, or less than its inverse, are as good as 0 and 1, or equal. */
  private static final double EXTREME = 1e4;

  public TemperatureScaling {
    if (!(temperature > 0 && Double.isFinite(temperature))) {
      throw new IllegalArgumentException("Invalid temperature: " + temperature + " (above 0)");
    }
  }

  /**
   * The scaling of least logarithmic loss; {@code NOT_IDENTIFIED} when the loss falls without end
   * towards certainty, as it does where every first choice is right, or towards chance.
   *
   * @param logits by turn and label; logarithms of probabilities will do
   * @param trueLabels by turn
   */
  public static Estimate<TemperatureScaling> of(double[][] logits, int[] trueLabels) {
    Validation.categories(logits, trueLabels);
    double low = 1 / EXTREME;
    double high = EXTREME;
    if (slope(logits, trueLabels, low) >= 0 || slope(logits, trueLabels, high) <= 0) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    // The loss is convex in the inverse temperature: its slope changes sign once.
    double middle = 1;
    while (low < middle && middle < high) {
      if (slope(logits, trueLabels, middle) < 0) {
        low = middle;
      } else {
        high = middle;
      }
      middle = Math.sqrt(low) * Math.sqrt(high);
    }
    return Estimate.of(new TemperatureScaling(1 / high));
  }

  /** Of the loss in the inverse temperature: Σ (mean logit − logit of the true label). */
  private static double slope(double[][] logits, int[] trueLabels, double inverse) {
    var slope = new FixedPointSums(1);
    for (int turn = 0; turn < logits.length; turn++) {
      var row = logits[turn];
      var probabilities = softmax(row, inverse);
      for (int label = 0; label < row.length; label++) {
        slope.add(0, probabilities[label] * (row[label] - row[trueLabels[turn]]));
      }
    }
    return slope.value(0);
  }

  /** The calibrated probabilities of a turn. */
  public double[] calibrated(double[] logits) {
    return softmax(logits, 1 / temperature);
  }

  private static double[] softmax(double[] logits, double inverse) {
    return Probabilities.softmax(Arrays.stream(logits).map(logit -> logit * inverse).toArray());
  }
}
