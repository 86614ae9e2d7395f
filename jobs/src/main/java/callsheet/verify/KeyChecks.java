package callsheet.verify;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Lake;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.util.stream.Stream;

/** Whether the keys of every table name one row each. */
final class KeyChecks {
  private KeyChecks() {}

  /** One finding a table that is there. */
  static Stream<Finding> of(Lake lake) {
    return Tables.ALL.stream().filter(lake::exists).map(table -> of(lake, table));
  }

  private static Finding of(Lake lake, Table<?> table) {
    var keys = table.keys();
    var byKey =
        lake.pinned(table)
            .groupBy(Columns.named(keys.toArray(String[]::new)))
            .agg(count(lit(1)).as("rows_of_key"));
    var isTwice = col("rows_of_key").gt(1);
    var sums = byKey.agg(sum("rows_of_key"), sum(when(isTwice, 1L).otherwise(0L))).first();
    var subject = table.name() + ", keys";
    if (sums.isNullAt(0) || sums.getLong(1) == 0) {
      return Finding.of(subject, sums.isNullAt(0) ? 0 : sums.getLong(0), null);
    }
    var first = byKey.where(isTwice).orderBy(Columns.named(keys.toArray(String[]::new))).first();
    return Finding.of(
        subject,
        sums.getLong(0),
        "%s: expected 1 row, found %d (%,d keys are there more than once)"
            .formatted(
                new ShownValues(table).of(first, keys),
                first.<Long>getAs("rows_of_key"),
                sums.getLong(1)));
  }
}
