package callsheet.statistics.agreement;

import callsheet.statistics.Masses;

/** Shares of the turns that two annotators both labelled, by their labels. */
final class PairShares {
  private final long[][] table;
  private final long[] rows;
  private final long[] columns;
  private final long total;

  /** A number for two labels. */
  @FunctionalInterface
  interface OfLabels {
    double of(int label, int otherLabel);
  }

  /** Shares of a table of turns, as many rows as columns. */
  PairShares(long[][] table) {
    this.table = table;
    this.rows = new long[table.length];
    this.columns = new long[table.length];
    for (int row = 0; row < table.length; row++) {
      if (table[row].length != table.length) {
        throw new IllegalArgumentException("Invalid table of two annotators: not square");
      }
      for (int column = 0; column < table.length; column++) {
        if (table[row][column] < 0) {
          throw new IllegalArgumentException("Invalid number of turns: below 0");
        }
        rows[row] = Math.addExact(rows[row], table[row][column]);
        columns[column] = Math.addExact(columns[column], table[row][column]);
      }
    }
    this.total = Masses.total(rows);
  }

  int categories() {
    return rows.length;
  }

  long total() {
    return total;
  }

  double cell(int row, int column) {
    return (double) table[row][column] / total;
  }

  double row(int row) {
    return (double) rows[row] / total;
  }

  double column(int column) {
    return (double) columns[column] / total;
  }

  /** Whether both annotators gave one and the same label to all turns. */
  boolean isOneCell() {
    boolean isOneCell = false;
    for (int label = 0; label < rows.length; label++) {
      isOneCell |= table[label][label] == total;
    }
    return isOneCell;
  }

  /** The mean of the values under the shares, which sum to 1. */
  double mean(OfLabels share, OfLabels value) {
    double mean = 0;
    for (int label = 0; label < rows.length; label++) {
      for (int other = 0; other < rows.length; other++) {
        mean += share.of(label, other) * value.of(label, other);
      }
    }
    return mean;
  }
}
