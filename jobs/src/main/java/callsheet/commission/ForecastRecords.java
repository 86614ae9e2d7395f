package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.lake.Run;
import callsheet.schema.ForecastRecord;
import callsheet.schema.SceneYield;
import callsheet.statistics.Interval;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the forecasts of a night against the sessions that came after it, kind by kind. */
final class ForecastRecords {
  private final Realised realised;
  private final Run run;
  private final List<JudgedForecast> forecasts;

  private ForecastRecords(Collection<SceneYield> forecasts, Realised realised, Run run) {
    this.realised = realised;
    this.run = run;
    this.forecasts =
        forecasts.stream()
            .filter(row -> realised.sessions(row.sceneId()) > 0)
            .map(row -> JudgedForecast.of(row, realised))
            .sorted(JudgedForecast.BY_EXPECTATION)
            .toList();
  }

  /** Nothing to judge: no earlier night both expected something and knew what it had counted. */
  static List<ForecastRecord> none(Run run) {
    return List.of(unjudged(Realised.ALL, null, "no_forecast", run));
  }

  /**
   * A row for all cells and one for each kind of them.
   *
   * @param forecasts of one night, with the cells of {@code realised}; at least one
   */
  static List<ForecastRecord> of(
      Collection<SceneYield> forecasts, LocalDate forecastOn, Realised realised, Run run) {
    var records = new ForecastRecords(forecasts, realised, run);
    var kinds = realised.cells().stream().map(Cell::kind).distinct().sorted().map(CellKind::label);
    return Stream.concat(Stream.of(Realised.ALL), kinds)
        .map(group -> records.row(group, forecastOn))
        .toList();
  }

  private ForecastRecord row(String group, LocalDate forecastOn) {
    var some = forecasts.stream().filter(one -> isIn(group, one.cell())).toList();
    if (some.isEmpty()) {
      return unjudged(group, forecastOn, "no_session", run);
    }
    var judged = new JudgedGroup(some);
    var errors = SessionErrors.of(group, some, realised);
    var interval = errors.interval();
    return new ForecastRecord(
        run.asOf(),
        run.runId(),
        group,
        forecastOn,
        errors.sessions(),
        errors.briefs(),
        judged.predictions(),
        judged.predicted(),
        judged.brought(),
        errors.mean(),
        interval.map(Interval::lower).value(),
        interval.map(Interval::upper).value(),
        judged.ratio(0),
        judged.ratio(1),
        judged.ratio(2),
        judged.brier(),
        judged.base(),
        null,
        interval.reasonName());
  }

  private static boolean isIn(String group, Cell cell) {
    return group.equals(Realised.ALL) || group.equals(cell.kind().label());
  }

  private static ForecastRecord unjudged(
      String group, @Nullable LocalDate forecastOn, String reason, Run run) {
    return new ForecastRecord(
        run.asOf(),
        run.runId(),
        group,
        forecastOn,
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        reason,
        reason);
  }
}
