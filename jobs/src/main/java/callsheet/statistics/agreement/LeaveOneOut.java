package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * An annotator's agreement with what the others make of the same turns.
 *
 * @param agreed probabilities that the others give to the annotator's labels, summed
 * @param labels labels compared; an annotation that names several counts as one
 */
public record LeaveOneOut(double agreed, double labels) {
  private static final double JEFFREYS = 0.5;
  private static final double TAIL = 0.025;

  public LeaveOneOut {
    // Each of the probabilities may have been rounded beyond 1.
    if (!(agreed >= 0 && agreed <= labels * (1 + 1e-9))) {
      throw new IllegalArgumentException("Not a part of a whole: " + agreed + " of " + labels);
    }
  }

  /** The mean probability; {@code NO_DATA} when no label could be compared. */
  public Estimate<Double> agreement() {
    return labels == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(Math.min(1, agreed / labels));
  }

  /** The mean of the Beta posterior of the agreement, from Jeffreys' prior; ½ without labels. */
  public double posteriorMean() {
    return (Math.min(agreed, labels) + JEFFREYS) / (labels + 2 * JEFFREYS);
  }

  /** The 95 % credible interval of the agreement. It takes labels as independent. */
  public Interval posteriorInterval() {
    double hits = Math.min(agreed, labels);
    var beta = BetaDistribution.of(hits + JEFFREYS, labels - hits + JEFFREYS);
    return new Interval(
        beta.inverseCumulativeProbability(TAIL), beta.inverseSurvivalProbability(TAIL));
  }
}
