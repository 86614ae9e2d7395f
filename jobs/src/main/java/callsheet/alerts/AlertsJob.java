package callsheet.alerts;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ALERTS;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WORK_AND_PAY;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Alert;
import callsheet.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the night against the studio's rules. What an alert goes on from, and what a level may have
 * fallen from, is what earlier nights wrote: a night that is run again, or made anew later, says
 * the same.
 *
 * @param taxonomy its version
 * @param labelling what labels and counts depend on beside the recordings, in words: levels of
 *     coverage that were made otherwise are not compared
 */
public record AlertsJob(AlertsConfig config, String taxonomy, String labelling) implements Job {
  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        COVERAGE,
        AGREEMENT,
        WORK_AND_PAY,
        FORECAST_RECORD,
        COMMISSION_PLAN,
        SESSIONS,
        LANDING_FILES);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(ALERTS);
  }

  @Override
  public Set<Table<?>> continues() {
    return Set.of(ALERTS, COMMISSION_PLAN);
  }

  @Override
  public void run(Lake lake, Run run) {
    var reader = new NightReader(lake, run.asOf());
    var stored = reader.tonight(ALERTS, lit(true));
    boolean isSettled = RemovedNights.hold(lake, stored);
    lake.snapshot(
        ALERTS,
        run,
        isSettled ? stored : AlertRows.of(config, reader.facts(config, taxonomy, labelling), run));
  }

  /** How many alerts opened, are open and closed; nothing when nothing is watched. */
  @Override
  public Optional<String> told(Lake lake, Run run) {
    var rows = new NightReader(lake, run.asOf()).tonight(ALERTS, lit(true));
    var words =
        Stream.of(Alert.OPENED, Alert.OPEN, Alert.CLOSED)
            .map(status -> counted(rows, status))
            .filter(count -> !count.isEmpty())
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(words.isEmpty() ? "none open" : String.join(", ", words));
  }

  private static String counted(List<Alert> rows, String status) {
    long count = rows.stream().filter(row -> row.status().equals(status)).count();
    var words = status.equals(Alert.OPEN) ? "open since before" : status;
    return count == 0 ? "" : "%d %s".formatted(count, words);
  }
}
