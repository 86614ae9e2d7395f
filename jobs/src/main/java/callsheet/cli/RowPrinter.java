package callsheet.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Writes rows, one after another: an answer of any length needs no memory. */
final class RowPrinter {
  private final PrintWriter out;

  RowPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Dataset<Row> rows, RowFormat format) {
    switch (format) {
      case TABLE -> texts(flat(rows)).printTable(out);
      case CSV -> texts(flat(rows)).printCsv(out);
      case JSON -> printJson(rows);
    }
    out.flush();
  }

  /** Every line has every key, null where there is no value. */
  private void printJson(Dataset<Row> rows) {
    rows.select(to_json(struct(col("*")), Map.of("ignoreNullFields", "false")))
        .toLocalIterator()
        .forEachRemaining(row -> out.println(row.getString(0)));
  }

  /** The same with lists, maps and structs as JSON: one value a cell. */
  private static Dataset<Row> flat(Dataset<Row> rows) {
    var fields = rows.schema().fields();
    if (Arrays.stream(fields).noneMatch(RowPrinter::isNested)) {
      return rows;
    }
    // An answer may have two columns of one name.
    var places = IntStream.range(0, fields.length).mapToObj(place -> "place" + place).toList();
    return rows.toDF(places.toArray(String[]::new))
        .select(
            IntStream.range(0, fields.length)
                .mapToObj(
                    place ->
                        (isNested(fields[place])
                                ? to_json(col(places.get(place)))
                                : col(places.get(place)))
                            .as(fields[place].name()))
                .toArray(org.apache.spark.sql.Column[]::new));
  }

  private static boolean isNested(StructField field) {
    return field.dataType() instanceof ArrayType
        || field.dataType() instanceof MapType
        || field.dataType() instanceof StructType;
  }

  private static TextRows texts(Dataset<Row> rows) {
    var left = rows.toLocalIterator();
    var texts =
        new Iterator<List<String>>() {
          @Override
          public boolean hasNext() {
            return left.hasNext();
          }

          @Override
          public List<String> next() {
            var row = left.next();
            return IntStream.range(0, row.length())
                .mapToObj(place -> text(row.get(place)))
                .toList();
          }
        };
    return new TextRows(List.of(rows.columns()), texts);
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
  }
}
