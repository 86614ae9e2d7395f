package callsheet.spontaneity;

import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Columns;
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
            : turns.join(covered(lake, scope, run), Columns.using("performer_id"), "left_semi");
    return counted
        .select(Columns.named(TurnSets.COLUMNS))
        .mapPartitions(new TurnSets(), Encoders.row(TurnSets.SCHEMA))
        .where(col("words").gt(0));
  }

  private static Dataset<Row> covered(Lake lake, String scope, Run run) {
    var expiresOn = col("consent_expires_on");
    return lake.read(PERFORMERS)
        .where(array_contains(col("consent_scopes"), scope))
        .where(expiresOn.isNull().or(expiresOn.geq(lit(run.asOf()))))
        .select("performer_id");
  }
}
