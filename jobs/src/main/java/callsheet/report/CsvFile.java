package callsheet.report;

import callsheet.report.view.Cell;
import callsheet.report.view.Grid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as CSV (RFC 4180): what is unknown is empty, shares are parts of 1. Text that a
 * spreadsheet would take for a formula begins with a quote.
 */
final class CsvFile {
  private static final String FORMULA = "=+-@\t\r\n";

  private CsvFile() {}

  static String of(Grid grid) {
    var lines = new ArrayList<List<String>>();
    lines.add(header(grid));
    grid.rows().forEach(row -> lines.add(line(grid, row)));
    return of(lines);
  }

  /** Lines of values that are as they should be. */
  static String of(List<List<String>> lines) {
    var text = new StringBuilder();
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      for (var line : lines) {
        printer.printRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A text that no spreadsheet runs. */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static List<String> header(Grid grid) {
    var names = new ArrayList<String>();
    for (int place = 0; place < grid.columns().size(); place++) {
      var column = grid.columns().get(place);
      if (!column.isBar()) {
        var unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
        names.add(column.name() + unit);
        if (hasRange(grid, place)) {
          names.add(column.name() + unit + ", lower end");
          names.add(column.name() + unit + ", upper end");
        }
      }
    }
    return names;
  }

  private static List<String> line(Grid grid, Grid.Row row) {
    var values = new ArrayList<String>();
    for (int place = 0; place < grid.columns().size(); place++) {
      var column = grid.columns().get(place);
      var cell = row.cells().get(place);
      if (!column.isBar()) {
        values.add(column.isNumber() ? cell.value() : text(cell));
        if (hasRange(grid, place)) {
          values.add(cell.lower());
          values.add(cell.upper());
        }
      }
    }
    return values;
  }

  private static String text(Cell cell) {
    return harmless(cell.value().isEmpty() ? cell.text() : cell.value());
  }

  private static boolean hasRange(Grid grid, int place) {
    return grid.rows().stream().anyMatch(row -> !row.cells().get(place).lower().isEmpty());
  }
}
