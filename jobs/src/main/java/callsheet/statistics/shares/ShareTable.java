package callsheet.statistics.shares;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Shares of the cells of a table of two classifications, row by row, with all its margins. */
final class ShareTable {
  private final Shares cells;
  private final double[] rows;
  private final double[] columns;

  private ShareTable(Shares cells, double[] rows, double[] columns) {
    this.cells = cells;
    this.rows = rows;
    this.columns = columns;
  }

  static void requireTable(int cells, int rows) {
    if (rows < 1 || cells % rows != 0) {
      throw new IllegalArgumentException(
          "Invalid table: %d cells in %d rows".formatted(cells, rows));
    }
  }

  static ShareTable of(Shares cells, int rows) {
    requireTable(cells.size(), rows);
    var table = new ShareTable(cells, new double[rows], new double[cells.size() / rows]);
    for (int cell = 0; cell < cells.size(); cell++) {
      table.rows[table.row(cell)] += cells.at(cell);
      table.columns[table.column(cell)] += cells.at(cell);
    }
    return table;
  }

  private int row(int cell) {
    return cell / columns.length;
  }

  private int column(int cell) {
    return cell % columns.length;
  }

  /** How many ways there are to deviate from independence. */
  int contrasts() {
    return (rows.length - 1) * (columns.length - 1);
  }

  boolean hasEmptyMargin() {
    return Arrays.stream(rows).anyMatch(share -> share == 0)
        || Arrays.stream(columns).anyMatch(share -> share == 0);
  }

  /** Pearson's φ², the chi-square of independence for each observation; no margin may be empty. */
  double meanSquareContingency() {
    return IntStream.range(0, cells.size())
        .mapToDouble(
            cell -> {
              double expected = rows[row(cell)] * columns[column(cell)];
              return Math.pow(cells.at(cell) - expected, 2) / expected;
            })
        .sorted()
        .sum();
  }

  /**
   * A basis of all tables whose rows and columns sum to 0, one a column: what is left of a table
   * without its margins.
   */
  DMatrixRMaj contrastBasis() {
    var basis = new DMatrixRMaj(cells.size(), contrasts());
    int last = columns.length - 1;
    for (int contrast = 0; contrast < contrasts(); contrast++) {
      int row = contrast / last;
      int column = contrast % last;
      basis.set(row * columns.length + column, contrast, 1);
      basis.set(row * columns.length + last, contrast, -1);
      basis.set(cells.size() - columns.length + column, contrast, -1);
      basis.set(cells.size() - 1, contrast, 1);
    }
    return basis;
  }

  /** The basis with the row of each cell divided by its share; 0 for an empty cell. */
  DMatrixRMaj scaledBasis() {
    var scaled = contrastBasis();
    for (int cell = 0; cell < cells.size(); cell++) {
      double factor = cells.at(cell) == 0 ? 0 : 1 / cells.at(cell);
      for (int contrast = 0; contrast < contrasts(); contrast++) {
        scaled.set(cell, contrast, scaled.get(cell, contrast) * factor);
      }
    }
    return scaled;
  }
}
