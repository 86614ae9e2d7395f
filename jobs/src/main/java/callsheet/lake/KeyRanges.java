package callsheet.lake;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of values that hold all of some keys. A join or merge by keys looks into every file of a
 * table; ranges can be held against the minima and maxima that Delta knows of each file, so that of
 * a table that is clustered by the column few are read. Of many keys there is no use in that: they
 * are everywhere.
 */
public final class KeyRanges {
  private static final int MOST_KEYS = 2_000;
  private static final int MOST_RANGES = 50;

  private record Range(String from, String to) {}

  private final Dataset<Row> keys;
  private final String column;
  private @Nullable List<String> found;

  /**
   * The ranges of keys, which are found out when they are first needed.
   *
   * @param column which of their columns, of texts
   */
  public KeyRanges(Dataset<Row> keys, String column) {
    this.keys = keys;
    this.column = column;
  }

  /** The name of the column. */
  String column() {
    return column;
  }

  /** Whether a column of a table may hold one of the keys; always true if there are many. */
  Column hold(Column other) {
    var values = values();
    return values.size() > MOST_KEYS
        ? lit(true)
        : ranges(values).stream()
            .map(range -> other.geq(lit(range.from())).and(other.leq(lit(range.to()))))
            .reduce(lit(false), Column::or);
  }

  private synchronized List<String> values() {
    if (found == null) {
      found = sorted();
    }
    return found;
  }

  private List<String> sorted() {
    return keys.select(column).distinct().limit(MOST_KEYS + 1).collectAsList().stream()
        .filter(row -> !row.isNullAt(0))
        .map(row -> UTF8String.fromString(row.getString(0)))
        .sorted() // As Spark compares: by bytes.
        .map(UTF8String::toString)
        .toList();
  }

  private static List<Range> ranges(List<String> values) {
    var ranges = new ArrayList<Range>();
    int step = values.size() / MOST_RANGES + 1;
    for (int first = 0; first < values.size(); first += step) {
      int last = Math.min(first + step, values.size()) - 1;
      ranges.add(new Range(values.get(first), values.get(last)));
    }
    return ranges;
  }
}
