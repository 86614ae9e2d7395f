package callsheet.interchange;

import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a CSV file with a header, and the line it starts on. */
record CsvRow(long line, CSVRecord cells) {

  /** The repaired text of a column, without blanks around it. */
  String text(String column) {
    return Text.repaired(cells.get(column)).strip();
  }

  /** A column as a whole number from zero; null when it is not one. */
  @Nullable Integer number(String column) {
    try {
      int number = Integer.parseInt(text(column));
      return number < 0 ? null : number;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
