package callsheet.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A comma-separated file (RFC 4180) whose first row names its columns.
 *
 * @param columns the columns that must be there, in any order; others are ignored
 */
record CsvFile(Path path, List<String> columns) {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  /** The names in the first row; none when it is not a header. */
  List<String> header() throws IOException {
    try (BufferedReader text = SourceFiles.peek(path);
        CSVParser parser = CSV.parse(text)) {
      return parser.getHeaderNames();
    } catch (CSVException | IllegalArgumentException e) {
      return List.of();
    }
  }

  /**
   * Hands over every row, one at a time. Rows with more or fewer cells than the header are tallied
   * as skipped; a file without the columns, or that is not CSV, is refused.
   */
  void forEachRow(ImportTally tally, Consumer<CsvRow> rows) throws IOException {
    requireColumns();
    try (BufferedReader text = SourceFiles.open(path);
        CSVParser parser = CSV.parse(text)) {
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord cells : parser) {
        if (cells.isConsistent()) {
          rows.accept(new CsvRow(line, cells));
        } else {
          tally.skip(line, "a row with another number of cells than the header");
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException broken) {
        throw SourceFiles.notTheFormat(
            path, "expected comma-separated values; " + broken.getMessage());
      }
      throw e.getCause();
    }
  }

  private void requireColumns() throws IOException {
    List<String> header = header();
    List<String> missing = new ArrayList<>(columns);
    missing.removeAll(header);
    if (!missing.isEmpty()) {
      throw SourceFiles.notTheFormat(
          path,
          "line 1: expected a header with the columns %s; there is no %s"
              .formatted(String.join(", ", columns), String.join(", ", missing)));
    }
  }
}
