package callsheet.prediction;

import callsheet.statistics.Estimate;
import callsheet.statistics.quantification.PredictedSums;
import callsheet.statistics.quantification.VectorScaling;
import java.util.List;
import java.util.Objects;

/**
 * Makes probabilities of logits such that turns are what they are said to be, as often as it is
 * said. Labels that are predicted too often have to come right too, or else estimates of shares are
 * biased (Alexandari, Kundaje and Shrikumar 2020): so every emotion has a factor and an offset.
 *
 * @param emotions that are told apart, as places in the taxonomy
 * @param prior how common they are where the probabilities hold: their means over the turns that
 *     the calibration was learned from
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Calibration(List<Integer> emotions, VectorScaling scaling, double[] prior) {

  /** The calibration that turns of performers teach whom the classifier was not trained on. */
  static Estimate<Calibration> of(List<ScoredTurn> turns, List<Integer> emotions) {
    var known =
        turns.stream()
            .filter(turn -> turn.isFor(Part.CALIBRATE) && emotions.contains(turn.label()))
            .toList();
    var logits = known.stream().map(ScoredTurn::logitsOf).toArray(double[][]::new);
    var labels = known.stream().mapToInt(turn -> emotions.indexOf(turn.label())).toArray();
    return VectorScaling.of(logits, labels)
        .map(scaling -> new Calibration(emotions, scaling, prior(scaling, logits)));
  }

  private static double[] prior(VectorScaling scaling, double[][] logits) {
    var sums = new PredictedSums(logits[0].length);
    for (double[] turn : logits) {
      sums.add(scaling.calibrated(turn));
    }
    return Objects.requireNonNull(sums.probabilisticCount().value());
  }

  /** The turns of a part, calibrated; without rated ones of an emotion that is not told apart. */
  List<CalibratedTurn> of(List<ScoredTurn> turns, Part part) {
    return turns.stream()
        .filter(turn -> turn.isFor(part))
        .filter(turn -> part == Part.PREDICT || emotions.contains(turn.label()))
        .map(
            turn ->
                new CalibratedTurn(
                    turn.performerId(),
                    turn.language(),
                    emotions.indexOf(turn.label()),
                    scaling.calibrated(turn.logitsOf())))
        .toList();
  }
}
