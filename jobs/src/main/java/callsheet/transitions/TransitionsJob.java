package callsheet.transitions;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.EMOTION_TRANSITIONS;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Turns counts into transition statistics: rates, residuals and evidence for every ordered pair.
 */
public record TransitionsJob(Taxonomy taxonomy) implements Job {
  /** Turns are read for the number of all clusters. */
  private static final Object[] KINDS =
      Stream.concat(Stream.of(CellKind.TURN), CellKind.RELATIONS.stream())
          .map(CellKind::label)
          .toArray();

  @Override
  public String name() {
    return "transitions";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(CELL_MOMENTS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(EMOTION_TRANSITIONS);
  }

  @Override
  public void run(Lake lake, Run run) {
    var pairs =
        lake.read(CELL_MOMENTS)
            .where(col("cell_kind").isin(KINDS).and(col("scope_kind").notEqual("scene")));
    var moments = lake.records(CELL_MOMENTS, pairs);
    lake.snapshot(EMOTION_TRANSITIONS, run, TransitionStatistics.of(moments, taxonomy, run));
  }
}
