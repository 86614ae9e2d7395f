package callsheet.lake;

import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sha2;

import callsheet.schema.Table;
import org.apache.spark.sql.Column;

/**
 * What earlier nights tell of performers who have withdrawn since. Rows about single people do not
 * stay in past snapshots, as the numbers about many do.
 */
public final class WithdrawnRows {
  private WithdrawnRows() {}

  /**
   * Deletes every night's rows that name one of them; does nothing when there are none.
   *
   * @param performers the column of the table with a performer's id
   */
  public static void deleteById(Lake lake, Table<?> table, String performers) {
    delete(lake, table, col(performers));
  }

  /**
   * The same where a row names several.
   *
   * @param performers the column of the table with a list of ids
   */
  public static void deleteByIds(Lake lake, Table<?> table, String performers) {
    delete(lake, table, explode(col(performers)));
  }

  private static void delete(Lake lake, Table<?> table, Column performer) {
    var keys = table.keys().toArray(String[]::new);
    var theirs =
        lake.settled(
            lake.pinned(table)
                .withColumn("one_performer", performer)
                .withColumn("performer_digest", sha2(col("one_performer").cast("binary"), 256))
                .join(lake.pinned(WITHDRAWALS), Columns.using("performer_digest"), "left_semi")
                .select(Columns.named(keys))
                .distinct());
    if (!theirs.isEmpty()) {
      lake.delete(table, theirs);
    }
  }
}
