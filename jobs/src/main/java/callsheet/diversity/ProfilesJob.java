package callsheet.diversity;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PERFORMER_PROFILES;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.diversity.ProfileRows.Showing;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.SideBySide;
import callsheet.lake.WithdrawnRows;
import callsheet.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Describes what each performer shows. The mart names performers, so whoever withdraws goes from
 * all of its nights.
 */
public record ProfilesJob(ProfilesConfig config, Taxonomy taxonomy) implements Job {
  @Override
  public String name() {
    return "profiles";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        PERFORMER_CELLS, PERFORMERS, SESSIONS, SESSION_LABELS, TURNS, TURN_LABELS, WITHDRAWALS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(PERFORMER_PROFILES);
  }

  @Override
  public void run(Lake lake, Run run) {
    var shown = SideBySide.begun(() -> shown(lake));
    var parts = new PlayedParts(lake, run, config.consentScope(), taxonomy);
    var consistencies =
        SideBySide.begun(() -> new Consistencies(parts.ofPerformers(Consistencies.MOST_SESSIONS)));
    var counted = CountedPerformers.of(new PerformerTexts(lake, run, config));
    WithdrawnRows.deleteById(lake, PERFORMER_PROFILES, "performer_id");
    var rows = new ProfileRows(shown.get(), consistencies.get(), taxonomy, run);
    lake.snapshot(PERFORMER_PROFILES, run, rows.of(counted));
  }

  private Map<String, Showing> shown(Lake lake) {
    var shown = new TreeMap<String, Showing>();
    lake.read(PERFORMER_CELLS)
        .where(col("cell_kind").isin(CellKind.TURN.label(), CellKind.EMOTION.label()))
        .groupBy("performer_id", "from_emotion")
        .agg(sum("mass"), sum("speech_us"))
        .collectAsList()
        .forEach(row -> shown.merge(row.getString(0), showing(row), Showing::plus));
    return shown;
  }

  private Showing showing(Row row) {
    var masses = new long[taxonomy.size()];
    if (row.isNullAt(1)) {
      return new Showing(masses, row.getLong(2), row.getLong(3));
    }
    masses[taxonomy.indexOf(row.getString(1))] = row.getLong(2);
    return new Showing(masses, 0, 0);
  }
}
