package callsheet.report.view;

import java.util.List;

/**
 * A chart of a table that is on the same page. Without a script there is only the table, which
 * tells the same.
 *
 * @param kind ranges (a dot and its interval a row), bars (a bar a row) or lines (a line a column)
 * @param sentence what it shows
 * @param grid id of the table
 * @param columns places of the columns that are drawn, from 0; the first column names the rows
 * @param unit % for shares; else what the numbers are
 */
public record Chart(
    String id, String kind, String sentence, String grid, List<Integer> columns, String unit)
    implements Block {
  public Chart {
    columns = List.copyOf(columns);
  }

  /** The places, as the script reads them. */
  public String places() {
    return String.join(",", columns.stream().map(String::valueOf).toList());
  }
}
