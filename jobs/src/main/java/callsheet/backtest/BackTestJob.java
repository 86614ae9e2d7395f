package callsheet.backtest;

import static callsheet.schema.Tables.BACKTEST;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.recordings.Recordings;
import callsheet.schema.Coverage;
import callsheet.schema.PolicyResult;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Replays the recordings under other ways to choose briefs. Not a step of every night: what it
 * tells changes slowly, and it takes as long as some nights.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 * @param currency of the prices; briefs with another one, or none, are left out
 */
public record BackTestJob(
    BackTestConfig config, Taxonomy taxonomy, @Nullable String consentScope, String currency)
    implements Job {
  @Override
  public String name() {
    return "backtest";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(COVERAGE, SCENES, SESSIONS, TURNS, TURN_LABELS, PERFORMERS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(BACKTEST);
  }

  @Override
  public void run(Lake lake, Run run) {
    var goals = RecordedPool.goals(latestCoverage(lake, run.asOf()));
    var recordings =
        Recordings.of(lake, run, consentScope, RecordedPool.wanted(goals), config.mostSessions());
    var pool = RecordedPool.of(goals, lake.rows(SCENES), recordings, taxonomy, currency);
    lake.snapshot(BACKTEST, run, pool.isEmpty() ? List.of() : rows(pool, run));
  }

  /** What is wanted, as the latest night says that is not after this one. */
  private static List<Coverage> latestCoverage(Lake lake, LocalDate asOf) {
    var rows = lake.records(COVERAGE, lake.read(COVERAGE).where(col("as_of").leq(lit(asOf))));
    var latest = rows.stream().map(Coverage::asOf).max(Comparator.naturalOrder());
    return rows.stream().filter(row -> Optional.of(row.asOf()).equals(latest)).toList();
  }

  private List<PolicyResult> rows(Pool pool, Run run) {
    var replays = BackTest.of(pool, 0, config.replicates());
    List<List<Map<PolicyName, List<Replay.Reached>>>> drawn =
        IntStream.range(0, config.pools())
            .mapToObj(
                number -> {
                  long first = config.replicates() + (long) number * config.replicatesPerPool();
                  var other = BackTest.resampled(pool, number);
                  return BackTest.of(other, first, config.replicatesPerPool());
                })
            .toList();
    var rows = new ArrayList<>(new BackTestRows(pool, currency, run, replays, drawn).rows());
    rows.addAll(new HindsightRows(pool, currency, run).rows());
    return rows;
  }

  @Override
  public Optional<String> told(Lake lake, Run run) {
    var rows =
        lake.records(BACKTEST, lake.read(BACKTEST).where(col("as_of").equalTo(lit(run.asOf()))));
    return Optional.of(BackTestWords.of(rows));
  }
}
