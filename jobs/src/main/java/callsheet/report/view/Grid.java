package callsheet.report.view;

import java.util.List;

/**
 * A table: what the page prints, what its chart draws and what its CSV file holds are one.
 *
 * @param id its anchor, unique on the page
 * @param caption what it holds
 * @param file address of the same as CSV, seen from the night's folder; empty when it has none
 * @param rows each with a cell a column; the first names the row
 * @param foot the last row, of sums; empty when there is none
 */
public record Grid(
    String id, String caption, String file, List<Column> columns, List<Row> rows, List<Cell> foot)
    implements Block {
  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    foot = List.copyOf(foot);
  }

  /**
   * A column.
   *
   * @param unit of its values as CSV: percent are shares there; may be empty
   * @param term anchor of what it means on the page of methods; empty when it speaks for itself
   */
  public record Column(String name, Kind kind, String unit, String term) {
    public boolean isNumber() {
      return kind == Kind.NUMBER;
    }

    public boolean isBar() {
      return kind == Kind.BAR;
    }
  }

  /** How a column is set. */
  public enum Kind {
    TEXT,
    NUMBER,
    BAR
  }

  /** A row. */
  public record Row(List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
