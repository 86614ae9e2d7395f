package callsheet.recordings;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.CoveredPerformers;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Turns with the labels of those alone that may count. */
final class CoveredTurns {
  private CoveredTurns() {}

  /**
   * The same turns; one whose performer has not granted the scope has no masses.
   *
   * @param consentScope null when every recorded turn counts
   * @param turns with {@code performer_id} and {@code masses}
   */
  static Dataset<Row> of(Lake lake, Run run, @Nullable String consentScope, Dataset<Row> turns) {
    if (consentScope == null) {
      return turns;
    }
    var covered =
        CoveredPerformers.of(lake, consentScope, run.asOf()).withColumn("is_covered", lit(true));
    return turns
        .join(covered, Columns.using("performer_id"), "left")
        .withColumn("masses", when(col("is_covered"), col("masses")));
  }
}
