package callsheet.spontaneity;

import static callsheet.schema.Tables.REPEATED_LINES;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sha2;

import callsheet.lake.Columns;
import callsheet.lake.Lake;

/**
 * What earlier nights tell of performers who have withdrawn since. These rows are about single
 * people, so they do not stay in past snapshots as the numbers about many do.
 */
final class WithdrawnRows {
  private WithdrawnRows() {}

  /** Deletes them, of every night; does nothing when there are none. */
  static void delete(Lake lake) {
    var keys = REPEATED_LINES.keys().toArray(String[]::new);
    var theirs =
        lake.settled(
            lake.pinned(REPEATED_LINES)
                .withColumn("performer_id", explode(col("performer_ids")))
                .withColumn("performer_digest", sha2(col("performer_id").cast("binary"), 256))
                .join(lake.pinned(WITHDRAWALS), Columns.using("performer_digest"), "left_semi")
                .select(Columns.named(keys))
                .distinct());
    if (!theirs.isEmpty()) {
      lake.delete(REPEATED_LINES, theirs);
    }
  }
}
