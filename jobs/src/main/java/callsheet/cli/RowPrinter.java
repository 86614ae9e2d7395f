package callsheet.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/** Writes rows, one after another: an answer of any length needs no memory. */
final class RowPrinter {
  /** Rows that are laid out together: a table's columns are as wide as these need. */
  private static final int ROWS_TOGETHER = 1_000;

  private static final int WIDEST_COLUMN = 60;

  private final PrintWriter out;

  RowPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(Dataset<Row> rows, RowFormat format) {
    switch (format) {
      case TABLE -> printTable(flat(rows));
      case CSV -> printCsv(flat(rows));
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

  private void printTable(Dataset<Row> rows) {
    var left = rows.toLocalIterator();
    long count = 0;
    do {
      var block = new ArrayList<List<String>>();
      block.add(List.of(rows.columns()));
      count += take(left, block);
      printBlock(block);
    } while (left.hasNext());
    out.println(count == 1 ? "1 row" : count + " rows");
  }

  private static int take(Iterator<Row> rows, List<List<String>> block) {
    int taken = 0;
    for (; taken < ROWS_TOGETHER && rows.hasNext(); taken++) {
      var row = rows.next();
      block.add(
          IntStream.range(0, row.length()).mapToObj(place -> plain(text(row.get(place)))).toList());
    }
    return taken;
  }

  private void printBlock(List<List<String>> block) {
    var widths = new int[block.get(0).size()];
    block.forEach(
        row ->
            IntStream.range(0, widths.length)
                .forEach(
                    place ->
                        widths[place] =
                            Math.max(
                                widths[place], Math.min(WIDEST_COLUMN, row.get(place).length()))));
    var columns =
        Arrays.stream(widths)
            .mapToObj(width -> new Column(width + 2, 0, Column.Overflow.WRAP))
            .toArray(Column[]::new);
    var table =
        TextTable.forColumns(picocli.CommandLine.Help.defaultColorScheme(Ansi.OFF), columns);
    block.forEach(row -> table.addRowValues(row.toArray(String[]::new)));
    out.print(table);
  }

  private void printCsv(Dataset<Row> rows) {
    var format = CSVFormat.RFC4180.builder().setHeader(names(rows)).get();
    try {
      var csv = new CSVPrinter(out, format);
      for (var left = rows.toLocalIterator(); left.hasNext(); ) {
        var row = left.next();
        csv.printRecord(
            IntStream.range(0, row.length())
                .mapToObj(place -> harmless(text(row.get(place))))
                .toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] names(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(RowPrinter::harmless).toArray(String[]::new);
  }

  /**
   * A spreadsheet runs text that begins like a formula; an apostrophe before it stops that. Numbers
   * stay numbers.
   */
  private static String harmless(String text) {
    boolean isFormula =
        !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
            && !text.matches("[-+]?[0-9.]+(E-?[0-9]+)?");
    return isFormula ? "'" + text : text;
  }

  /** A text without line breaks and without what a terminal would obey. */
  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String text(@Nullable Object value) {
    return value == null
        ? ""
        : value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
  }
}
