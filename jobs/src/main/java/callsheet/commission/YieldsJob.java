package callsheet.commission;

import static callsheet.schema.Tables.COUNTED_SESSIONS;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Coverage;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import callsheet.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts what one more session of each brief would bring to each cell that is wanted, and holds
 * the last forecast against the sessions that have come since.
 *
 * @param consentScope what performers must have granted for their turns to count; null when every
 *     recorded turn counts
 */
public record YieldsJob(Taxonomy taxonomy, @Nullable String consentScope) implements Job {
  @Override
  public String name() {
    return "yields";
  }

  @Override
  public Set<Table<?>> reads() {
    var tables =
        new HashSet<Table<?>>(
            Set.of(COVERAGE, SCENES, SCENE_CELLS, SESSIONS, SESSION_LABELS, TURNS, TURN_LABELS));
    if (consentScope != null) {
      tables.add(PERFORMERS);
    }
    return tables;
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(SCENE_YIELDS, COUNTED_SESSIONS, FORECAST_RECORD);
  }

  /** What is judged is an earlier night's, and what that had not counted. */
  @Override
  public Set<Table<?>> continues() {
    return Set.of(SCENE_YIELDS, COUNTED_SESSIONS, FORECAST_RECORD);
  }

  @Override
  public void run(Lake lake, Run run) {
    lake.snapshot(SCENE_YIELDS, run, yields(lake, run, Tonight.rows(lake, COVERAGE, run)));
    lake.snapshot(FORECAST_RECORD, run, new PastForecasts(lake, run, consentScope).judged());
  }

  /** The yields of the cells of this coverage; writes nothing. */
  public List<SceneYield> yields(Lake lake, Run run, List<Coverage> coverage) {
    var wanted = new TreeSet<>(Goal.all(coverage).map(Goal::cell).toList());
    var kinds =
        Stream.concat(
                Stream.of(CellKind.TURN),
                NightEvidence.withEmotions(wanted).stream().map(Cell::kind))
            .map(CellKind::label)
            .distinct()
            .toArray();
    var counts =
        lake.records(SCENE_CELLS, lake.read(SCENE_CELLS).where(col("cell_kind").isin(kinds)));
    return Yields.of(wanted, arcs(lake), counts, run);
  }

  private Map<String, PlannedArc> arcs(Lake lake) {
    return lake.rows(SCENES).stream()
        .collect(
            toMap(Scene::sceneId, scene -> PlannedArc.of(scene.arc(), scene.tags(), taxonomy)));
  }
}
