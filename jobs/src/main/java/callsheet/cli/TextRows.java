package callsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;

/**
 * Rows of text, to be written once.
 *
 * @param names of the columns
 */
record TextRows(List<String> names, Iterator<List<String>> rows) {
  /** Rows that are laid out together: a table's columns are as wide as these need. */
  private static final int ROWS_TOGETHER = 1_000;

  private static final int WIDEST_COLUMN = 60;

  /** Aligned columns, and how many rows there were. */
  void printTable(PrintWriter out) {
    long count = 0;
    do {
      var block = new ArrayList<List<String>>();
      block.add(names);
      count += take(block);
      printBlock(block, out);
    } while (rows.hasNext());
    out.println(count == 1 ? "1 row" : count + " rows");
  }

  private int take(List<List<String>> block) {
    int taken = 0;
    for (; taken < ROWS_TOGETHER && rows.hasNext(); taken++) {
      block.add(rows.next().stream().map(TextRows::plain).toList());
    }
    return taken;
  }

  private static void printBlock(List<List<String>> block, PrintWriter out) {
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

  /** Comma-separated values with a header (RFC 4180). */
  void printCsv(PrintWriter out) {
    var header = names.stream().map(TextRows::harmless).toArray(String[]::new);
    try {
      var csv = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(header).get());
      while (rows.hasNext()) {
        csv.printRecord(rows.next().stream().map(TextRows::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
