package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.StopRule;
import java.util.Arrays;
import java.util.function.Function;

/**
 * How common labels are in a corpus, from calibrated probabilities of a classifier that was trained
 * where they were not as common: the shares that make the corpus most probable, by EM (Saerens,
 * Latinne and Decaestecker 2002; METHODS 5).
 *
 * @param correction corrects the probabilities of single turns by these shares
 * @param iterations taken
 * @param isConverged whether the shares stood still before the iterations ran out
 * @param logEvidence the logarithm of how much more probable all turns are with these shares than
 *     with those of the training, 0 or more
 */
public record LabelShift(
    PriorCorrection correction, int iterations, boolean isConverged, double logEvidence) {
  /** Until no share moves by 1e-10. */
  public static final StopRule STOP = new StopRule(1e-10, 10_000);

  /**
   * The shift of a corpus, which is a function from a correction to the sum of {@link
   * CorrectedSums} over its turns; {@code NO_DATA} without turns, {@code ZERO_MARGIN} when a label
   * was not in the training.
   */
  public static Estimate<LabelShift> of(
      Function<PriorCorrection, CorrectedSums> corpus, double[] trainingShares, StopRule stop) {
    if (Arrays.stream(trainingShares).anyMatch(share -> share == 0)) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    var correction = new PriorCorrection(trainingShares, trainingShares);
    for (int iteration = 1; ; iteration++) {
      var sums = corpus.apply(correction);
      if (sums.turns() == 0) {
        return Estimate.undefined(Reason.NO_DATA);
      }
      var next = new PriorCorrection(trainingShares, sums.shares());
      boolean isConverged = largestChange(correction, next) < stop.tolerance();
      if (isConverged || iteration == stop.iterations()) {
        double logEvidence = Math.max(0, sums.logEvidence());
        return Estimate.of(new LabelShift(next, iteration, isConverged, logEvidence));
      }
      correction = next;
    }
  }

  private static double largestChange(PriorCorrection before, PriorCorrection after) {
    var old = before.shares();
    var changes = after.shares();
    Arrays.setAll(changes, label -> Math.abs(changes[label] - old[label]));
    return Arrays.stream(changes).max().orElseThrow();
  }
}
