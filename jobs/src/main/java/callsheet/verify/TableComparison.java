package callsheet.verify;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Lake;
import callsheet.schema.Column;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;

/**
 * Compares a table row by row with what it should hold: a full outer join on the keys, and then
 * every column, exactly.
 *
 * @param columns the columns compared beside the keys
 */
record TableComparison(Table<?> table, List<String> keys, List<String> columns) {
  /** A comparison of all columns. */
  static TableComparison of(Table<?> table) {
    var columns = table.columns().stream().map(Column::name).toList();
    return new TableComparison(
        table,
        table.keys(),
        columns.stream().filter(name -> !table.keys().contains(name)).toList());
  }

  /** What the table in the lake and the expectation say of each other. */
  Finding with(Dataset<Row> expected, Lake lake) {
    return with(expected, lake.pinned(table));
  }

  /** The same of a part of the table. */
  Finding with(Dataset<Row> expected, Dataset<Row> found) {
    var one = conformed(expected, "expected");
    var other = conformed(found, "found");
    var isSameKey =
        keys.stream()
            .map(key -> one.col("expected_" + key).eqNullSafe(other.col("found_" + key)))
            .reduce(org.apache.spark.sql.Column::and)
            .orElseThrow();
    var joined = one.join(other, isSameKey, "full_outer");
    var differs = col("expected").eqNullSafe(col("found")).equalTo(false);
    var sums = joined.agg(count(lit(1)), sum(when(differs, 1L).otherwise(0L))).first();
    long rows = sums.getLong(0);
    if (rows == 0 || sums.getLong(1) == 0) {
      return Finding.of(table.name(), rows, null);
    }
    var order =
        keys.stream()
            .map(key -> coalesce(col("expected_" + key), col("found_" + key)))
            .toArray(org.apache.spark.sql.Column[]::new);
    var first = joined.where(differs).orderBy(order).first();
    return Finding.of(table.name(), rows, text(first, sums.getLong(1)));
  }

  /** The rows as two structs of a side's name: the key, column by column, and the whole row. */
  private Dataset<Row> conformed(Dataset<Row> rows, String side) {
    var whole = new ArrayList<org.apache.spark.sql.Column>();
    var selected = new ArrayList<org.apache.spark.sql.Column>();
    for (String key : keys) {
      selected.add(cast(key).as(side + "_" + key));
      whole.add(cast(key).as(key));
    }
    columns.forEach(name -> whole.add(comparable(name).as(name)));
    selected.add(struct(whole.toArray(org.apache.spark.sql.Column[]::new)).as(side));
    return rows.select(selected.toArray(org.apache.spark.sql.Column[]::new));
  }

  private org.apache.spark.sql.Column cast(String name) {
    return col(name).cast(table.schema().apply(name).dataType());
  }

  /**
   * Spark does not compare maps, but lists of their entries. Lists are compared as they are: read
   * back, their items may be null, and Spark casts no such list to one without.
   */
  private org.apache.spark.sql.Column comparable(String name) {
    var type = table.schema().apply(name).dataType();
    if (type instanceof MapType) {
      return array_sort(map_entries(col(name)));
    }
    return type instanceof ArrayType ? col(name) : cast(name);
  }

  private String text(Row first, long differences) {
    int expected = first.fieldIndex("expected");
    int found = first.fieldIndex("found");
    Row expectedRow = first.isNullAt(expected) ? null : first.getStruct(expected);
    Row foundRow = first.isNullAt(found) ? null : first.getStruct(found);
    var key = Objects.requireNonNull(expectedRow == null ? foundRow : expectedRow);
    var differing =
        columns.stream()
            .filter(
                name ->
                    expectedRow == null
                        || foundRow == null
                        || !Objects.equals(expectedRow.getAs(name), foundRow.getAs(name)))
            .toList();
    var shown = new ShownValues(table);
    return "%s: expected %s, found %s (%,d of its rows differ)"
        .formatted(
            shown.of(key, keys),
            expectedRow == null ? "no such row" : shown.of(expectedRow, differing),
            foundRow == null ? "no such row" : shown.of(foundRow, differing),
            differences);
  }
}
