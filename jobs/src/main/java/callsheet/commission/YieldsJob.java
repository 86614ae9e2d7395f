package callsheet.commission;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Scene;
import callsheet.schema.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Estimates what one more session of each brief would bring to each cell that is wanted. */
public record YieldsJob(Taxonomy taxonomy) implements Job {
  @Override
  public String name() {
    return "yields";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(COVERAGE, SCENES, SCENE_CELLS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(SCENE_YIELDS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var wanted =
        new TreeSet<>(Goal.all(Tonight.rows(lake, COVERAGE, run)).map(Goal::cell).toList());
    var kinds =
        Stream.concat(
                Stream.of(CellKind.TURN),
                NightEvidence.withEmotions(wanted).stream().map(Cell::kind))
            .map(CellKind::label)
            .distinct()
            .toArray();
    var counts =
        lake.records(SCENE_CELLS, lake.read(SCENE_CELLS).where(col("cell_kind").isin(kinds)));
    lake.snapshot(SCENE_YIELDS, run, Yields.of(wanted, arcs(lake), counts, run));
  }

  private Map<String, PlannedArc> arcs(Lake lake) {
    return lake.rows(SCENES).stream()
        .collect(toMap(Scene::sceneId, scene -> PlannedArc.of(scene.arc(), taxonomy)));
  }
}
