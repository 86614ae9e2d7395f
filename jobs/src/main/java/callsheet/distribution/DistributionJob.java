package callsheet.distribution;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.EMOTION_DISTRIBUTION;
import static org.apache.spark.sql.functions.col;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Set;
import java.util.stream.Stream;

/** Turns counts into shares: every emotion of the taxonomy in every scope. */
public record DistributionJob(Taxonomy taxonomy) implements Job {
  private static final Object[] KINDS =
      Stream.of(CellKind.TURN, CellKind.UNLABELLED, CellKind.LOW_CONFIDENCE, CellKind.EMOTION)
          .map(CellKind::label)
          .toArray();

  @Override
  public String name() {
    return "distribution";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(CELL_MOMENTS);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(EMOTION_DISTRIBUTION);
  }

  @Override
  public void run(Lake lake, Run run) {
    var turns = lake.read(CELL_MOMENTS).where(col("cell_kind").isin(KINDS));
    var moments = lake.records(CELL_MOMENTS, turns);
    lake.snapshot(EMOTION_DISTRIBUTION, run, EmotionShares.of(moments, taxonomy, run));
  }
}
