package callsheet.spontaneity;

import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Every turn that has words, as what it is compared by: columns of {@link TurnSets}. */
final class SpokenTurns {
  private SpokenTurns() {}

  /**
   * The turns of all performers, or of those who have granted a scope and whose consent has not
   * ended before the night.
   */
  static Dataset<Row> of(Lake lake, @Nullable String scope, Run run) {
    var turns = lake.read(TURNS).where(col("tombstone").isNull().and(col("text").isNotNull()));
    var counted =
        scope == null
            ? turns
            : turns.join(
                CoveredPerformers.of(lake, scope, run.asOf()),
                Columns.using("performer_id"),
                "left_semi");
    return counted
        .select(Columns.named(TurnSets.COLUMNS))
        .mapPartitions(new TurnSets(), Encoders.row(TurnSets.SCHEMA))
        .where(col("words").gt(0));
  }
}
