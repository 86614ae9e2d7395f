package callsheet.prediction;

import callsheet.corpus.Taxonomy;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a night's classifier says, and how far it is right.
 *
 * @param tally of the examples; empty when none were needed
 * @param version null when none was trained
 * @param judgement null when none was trained
 * @param reason why nothing may be estimated with it; null when it may
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Prediction(
    ExampleTally tally,
    List<Integer> emotions,
    @Nullable String version,
    @Nullable Judgement judgement,
    double[] prior,
    List<CalibratedTurn> validation,
    List<CalibratedTurn> unrated,
    @Nullable Reason reason) {
  private static final int FEWEST_EMOTIONS = 2;

  /** No classifier, for that reason. */
  static Prediction none(ExampleTally tally, Reason reason) {
    return new Prediction(
        tally, List.of(), null, null, new double[0], List.of(), List.of(), reason);
  }

  /** Trains, calibrates, judges and predicts. */
  static Prediction of(Dataset<Row> featured, Taxonomy taxonomy) {
    var tally = ExampleTally.of(featured);
    var emotions = tally.emotions(taxonomy);
    if (emotions.size() < FEWEST_EMOTIONS) {
      return none(tally, Reason.NO_DATA);
    }
    var parted = tally.split().applied(featured);
    var scored = ScoredTurn.of(parted, Training.of(parted, emotions));
    var calibration = Calibration.of(scored, emotions).value();
    return calibration == null
        ? none(tally, Reason.NOT_IDENTIFIED)
        : of(tally, tally.version(taxonomy), calibration, scored);
  }

  private static Prediction of(
      ExampleTally tally, String version, Calibration calibration, List<ScoredTurn> scored) {
    var validation = calibration.of(scored, Part.VALIDATE);
    var judgement = Judgement.of(validation, calibration.prior());
    return new Prediction(
        tally,
        calibration.emotions(),
        version,
        judgement,
        calibration.prior(),
        validation,
        calibration.of(scored, Part.PREDICT),
        judgement.isUsable() ? null : Reason.NOT_IDENTIFIED);
  }

  /** The shares of emotions among some of the unrated turns. */
  Estimate<EstimatedShares> shares(List<CalibratedTurn> some) {
    return reason == null
        ? EstimatedShares.of(some, validation, prior)
        : Estimate.undefined(reason);
  }
}
