package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.FixedPointSums;
import callsheet.statistics.Reason;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * How far a classifier's probabilities are from what turned out: Brier's score and the logarithmic
 * loss, both proper, both better when lower. The sums add over turns in any order.
 */
public final class ProbabilityScores implements Serializable {
  private static final long serialVersionUID = 1;

  private final int categories;
  private final FixedPointSums squaredErrors;
  private final FixedPointSums loss = new FixedPointSums(1);
  private long turns;
  private long surprises;

  public ProbabilityScores(int categories) {
    this.categories = categories;
    this.squaredErrors = new FixedPointSums(categories);
  }

  /** Adds a turn. */
  public void add(int trueLabel, double[] probabilities) {
    Probabilities.checkLabel(trueLabel, categories);
    Probabilities.check(probabilities, categories);
    for (int label = 0; label < categories; label++) {
      double error = probabilities[label] - (label == trueLabel ? 1 : 0);
      squaredErrors.add(label, error * error);
    }
    if (probabilities[trueLabel] > 0) {
      loss.add(0, -Math.log(probabilities[trueLabel]));
    } else {
      surprises++;
    }
    turns++;
  }

  /** Adds other turns. */
  public void add(ProbabilityScores others) {
    squaredErrors.add(others.squaredErrors, 1);
    loss.add(others.loss, 1);
    turns += others.turns;
    surprises += others.surprises;
  }

  /** The mean squared error over all labels of a turn, 0 to 2 (Brier 1950). */
  public Estimate<Double> brier() {
    return turns == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            IntStream.range(0, categories).mapToDouble(squaredErrors::value).sum() / turns);
  }

  /** The mean squared error of one label's probability, 0 to 1. */
  public Estimate<Double> brier(int label) {
    return turns == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(squaredErrors.value(label) / turns);
  }

  /**
   * The mean of −ln of the true label's probability; {@code ZERO_MARGIN} when one of them was 0,
   * for then it is infinite.
   */
  public Estimate<Double> logLoss() {
    if (turns == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    return surprises > 0
        ? Estimate.undefined(Reason.ZERO_MARGIN)
        : Estimate.of(loss.value(0) / turns);
  }
}
