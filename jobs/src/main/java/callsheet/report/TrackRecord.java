package callsheet.report;

import callsheet.schema.ForecastRecord;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the forecasts of the last nights were worth.
 *
 * @param nights one row a night, of all kinds of cells together
 */
record TrackRecord(List<ForecastRecord> nights) {
  static final TrackRecord NONE = new TrackRecord(List.of());

  /** Nights that the page looks back. */
  static final int DAYS = 28;

  private static final String SCORE = "0.000";

  /** The record in words; empty where no night kept one. */
  String sentence() {
    if (nights.isEmpty()) {
      return "";
    }
    var judged = nights.stream().filter(night -> night.brier() != null).toList();
    return judged.isEmpty()
        ? "Last nights' forecasts: none can be judged yet; tonight's will be by the sessions that come after it."
        : "Last nights' forecasts: %s %s".formatted(masses(judged), scores(judged));
  }

  private static String masses(List<ForecastRecord> judged) {
    long sessions = judged.stream().mapToLong(ForecastRecord::sessions).sum();
    double expected = judged.stream().mapToDouble(ForecastRecord::predictedMass).sum();
    double came = judged.stream().mapToDouble(ForecastRecord::realisedMass).sum();
    return "%s %s expected to bring %s turns and pairs to the targets' cells and brought %s%s."
        .formatted(
            Words.counted(sessions, "session"),
            sessions == 1 ? "was" : "were",
            Words.amount(expected),
            Words.amount(came),
            came == 0 ? "" : " (%s)".formatted(difference(expected / came - 1)));
  }

  private static String difference(double share) {
    var percent = Words.percent(Math.abs(share));
    return share < 0 ? percent + " too few expected" : percent + " too many expected";
  }

  private static String scores(List<ForecastRecord> judged) {
    return "Whether a session brings any of a cell was foretold with a Brier score of %s; knowing for each cell no more than how many of them brought it would have scored %s (0 is perfect)."
        .formatted(
            Words.decimal(mean(judged, row -> or0(row.brier())), SCORE),
            Words.decimal(mean(judged, row -> or0(row.brierBase())), SCORE));
  }

  private static double or0(@Nullable Double score) {
    return score == null ? 0 : score;
  }

  /** Over single predictions. */
  private static double mean(List<ForecastRecord> judged, ToDoubleFunction<ForecastRecord> score) {
    double sum =
        judged.stream().mapToDouble(row -> row.predictions() * score.applyAsDouble(row)).sum();
    return sum / judged.stream().mapToLong(ForecastRecord::predictions).sum();
  }
}
