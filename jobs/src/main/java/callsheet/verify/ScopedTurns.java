package callsheet.verify;

import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The turns that a night counted which asked for a consent scope: of every performer who had not
 * granted it, or whose consent had ended, only tombstones.
 */
final class ScopedTurns {
  private ScopedTurns() {}

  /**
   * Rows of {@code core.turns}; null when every recorded turn counts.
   *
   * @param night that the counts were made for, null when the books do not tell
   */
  static @Nullable Dataset<Row> of(Lake lake, @Nullable LocalDate night) {
    var scope = night == null || !lake.exists(NIGHTS) ? null : scope(lake, night);
    if (night == null || scope == null) {
      return null;
    }
    var isCovered = coalesce(col("is_covered"), lit(false));
    return lake.pinned(TURNS)
        .join(performers(lake, scope, night), Columns.using("performer_id"), "left")
        .withColumn("performer_id", when(isCovered, col("performer_id")))
        .withColumn(
            "tombstone",
            when(isCovered, col("tombstone")).otherwise(coalesce(col("tombstone"), lit("scope"))));
  }

  private static @Nullable String scope(Lake lake, LocalDate night) {
    var row = lake.pinned(NIGHTS).where(col("as_of").equalTo(lit(night)));
    var books = lake.records(NIGHTS, row);
    return books.isEmpty() ? null : books.get(0).consentScope();
  }

  private static Dataset<Row> performers(Lake lake, String scope, LocalDate night) {
    var isGranted = array_contains(col("consent_scopes"), scope);
    var hasEnded = coalesce(col("consent_expires_on").lt(lit(night)), lit(false));
    return lake.pinned(PERFORMERS)
        .select(col("performer_id"), isGranted.and(hasEnded.equalTo(false)).as("is_covered"));
  }
}
