package callsheet.prediction;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.quantification.CorrectedSums;
import callsheet.statistics.quantification.LabelShift;
import callsheet.statistics.quantification.PredictedSums;
import callsheet.statistics.quantification.PriorCorrection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How common emotions are among unrated turns.
 *
 * @param shares by EM (METHODS 5)
 * @param intervals of 95 %, by emotion; null with a reason when there is none
 * @param counted shares of first choices
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record EstimatedShares(
    double[] shares, Estimate<List<Interval>> intervals, double @Nullable [] counted) {

  /**
   * The estimate for some unrated turns. Shares that EM takes to 0 may not stand still when its
   * steps run out; they move by less than is shown.
   *
   * @param validation turns whose emotions are known: how sure the estimate is depends on them too
   */
  static Estimate<EstimatedShares> of(
      List<CalibratedTurn> unrated, List<CalibratedTurn> validation, double[] prior) {
    return LabelShift.of(correction -> corrected(unrated, correction), prior, LabelShift.STOP)
        .map(
            shift ->
                new EstimatedShares(
                    shift.correction().shares(),
                    new ShareReplicates(unrated, validation, prior.length)
                        .around(shift.correction().shares()),
                    counted(unrated)));
  }

  /** Side by side: the sums are the same in whatever order they are added. */
  private static CorrectedSums corrected(List<CalibratedTurn> turns, PriorCorrection correction) {
    int emotions = correction.shares().length;
    return turns.parallelStream()
        .collect(
            () -> new CorrectedSums(emotions),
            (sums, turn) -> sums.add(turn.probabilities(), correction),
            (sums, others) -> sums.add(others, 1));
  }

  private static double @Nullable [] counted(List<CalibratedTurn> turns) {
    var sums = new PredictedSums(turns.get(0).probabilities().length);
    turns.forEach(turn -> sums.add(turn.probabilities()));
    return sums.classifyAndCount().value();
  }
}
