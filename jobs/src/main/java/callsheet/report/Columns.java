package callsheet.report;

import callsheet.report.view.Cell;
import callsheet.report.view.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The columns of a table, and what each says of a row.
 *
 * @param <T> what a row is about
 */
final class Columns<T> {
  private final List<Grid.Column> columns = new ArrayList<>();
  private final List<Function<T, Cell>> cells = new ArrayList<>();

  /** A column of words. */
  Columns<T> text(String name, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.TEXT, "", ""), cell);
  }

  /** A column of words with a term that tells how to read them. */
  Columns<T> text(String name, String term, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.TEXT, "", term), cell);
  }

  /** A column of numbers. */
  Columns<T> number(String name, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.NUMBER, "", ""), cell);
  }

  /** A column of numbers with a term that tells how to read them. */
  Columns<T> number(String name, String term, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.NUMBER, "", term), cell);
  }

  /** A column of shares, which are percent on the page and parts of 1 in the file. */
  Columns<T> share(String name, String term, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.NUMBER, "share", term), cell);
  }

  /** A column of bars; files do without it. */
  Columns<T> bar(String name, Function<T, Cell> cell) {
    return with(new Grid.Column(name, Grid.Kind.BAR, "", ""), cell);
  }

  private Columns<T> with(Grid.Column column, Function<T, Cell> cell) {
    columns.add(column);
    cells.add(cell);
    return this;
  }

  /** The table of some rows, which is a file of its own, too. */
  Grid grid(String id, String caption, List<T> rows) {
    return new Grid(id, caption, "data/" + id + ".csv", columns, lines(rows), List.of());
  }

  /** The table of some rows on the page alone. */
  Grid onPage(String id, String caption, List<T> rows) {
    return new Grid(id, caption, "", columns, lines(rows), List.of());
  }

  private List<Grid.Row> lines(List<T> rows) {
    return rows.stream()
        .map(row -> new Grid.Row(cells.stream().map(cell -> cell.apply(row)).toList()))
        .toList();
  }
}
