package callsheet.commission;

import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import callsheet.corpus.Cell;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.recordings.SessionSums;
import callsheet.schema.ForecastRecord;
import callsheet.schema.SceneYield;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forecasts of the latest earlier night, and the sessions that are new to them. */
record PastForecasts(Lake lake, Run run, @Nullable String consentScope) {
  /**
   * Enters the sessions that are new tonight, and judges the forecasts by them. A night that did
   * not enter what it had counted cannot be judged: what is new to it is not known. What was judged
   * by forecasts that maintenance has removed since stays as it was.
   */
  List<ForecastRecord> judged() {
    var book = new CountedSessions(lake, run);
    var begun = book.begun();
    var fresh = book.enter();
    var before = Tonight.rows(lake, FORECAST_RECORD, run);
    if (before.stream().anyMatch(this::isOfRemoved)) {
      return before;
    }
    var forecastOn = latest().filter(night -> begun.filter(day -> !day.isAfter(night)).isPresent());
    if (forecastOn.isEmpty()) {
      return ForecastRecords.none(run);
    }
    var forecasts = of(forecastOn.get());
    var cells = forecasts.stream().map(PastForecasts::cell).distinct().sorted().toList();
    var sums = SessionSums.of(lake, run, consentScope, cells, fresh);
    return ForecastRecords.of(forecasts, forecastOn.get(), Realised.of(sums, cells), run);
  }

  private boolean isOfRemoved(ForecastRecord row) {
    return row.forecastOn() != null && of(row.forecastOn()).isEmpty();
  }

  private Optional<LocalDate> latest() {
    var latest =
        lake.read(SCENE_YIELDS).where(col("as_of").lt(lit(run.asOf()))).agg(max("as_of")).head();
    return latest.isNullAt(0) ? Optional.empty() : Optional.of(latest.getLocalDate(0));
  }

  private List<SceneYield> of(LocalDate night) {
    return lake.records(
        SCENE_YIELDS, lake.read(SCENE_YIELDS).where(col("as_of").equalTo(lit(night))));
  }

  private static Cell cell(SceneYield row) {
    return Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
  }
}
