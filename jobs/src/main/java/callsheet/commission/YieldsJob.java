package callsheet.commission;

import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Coverage;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import callsheet.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Estimates what one more session of each brief would bring to each cell that is wanted. */
public record YieldsJob() implements Job {
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
    lake.snapshot(SCENE_YIELDS, run, yields(lake, run, Tonight.rows(lake, COVERAGE, run)));
  }

  /** The yields of the cells of this coverage; writes nothing. */
  public List<SceneYield> yields(Lake lake, Run run, List<Coverage> coverage) {
    var cells = Yields.distinct(Goal.all(coverage).map(Goal::cell).toList());
    var kinds =
        Stream.concat(Stream.of(CellKind.TURN), cells.stream().map(c -> c.kind()))
            .map(CellKind::label)
            .distinct()
            .toArray();
    var counts =
        lake.records(SCENE_CELLS, lake.read(SCENE_CELLS).where(col("cell_kind").isin(kinds)));
    var briefs = lake.rows(SCENES).stream().map(Scene::sceneId).toList();
    return Yields.of(cells, briefs, counts, run);
  }
}
