package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.util.Arrays;

/**
 * Masses of performer by emotion, with their margins.
 *
 * @param cells performer by emotion, all rows equally long
 * @param rows mass of each performer
 * @param columns mass of each emotion
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record RepertoireTable(long[][] cells, long[] rows, long[] columns) {

  static RepertoireTable of(long[][] cells) {
    var rows = Arrays.stream(cells).mapToLong(Masses::total).toArray();
    var columns = new long[cells.length == 0 ? 0 : cells[0].length];
    for (long[] row : cells) {
      if (row.length != columns.length || Arrays.stream(row).anyMatch(mass -> mass < 0)) {
        throw new IllegalArgumentException("Invalid masses: not a table");
      }
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Math.addExact(columns[column], row[column]);
      }
    }
    return new RepertoireTable(cells, rows, columns);
  }

  long[][] nonEmptyRows() {
    return Arrays.stream(cells).filter(row -> Masses.total(row) > 0).toArray(long[][]::new);
  }

  long total() {
    return Masses.total(rows);
  }

  /** Degrees of freedom of independence, from the rows and columns that are not empty. */
  long degreesOfFreedom() {
    return (occupied(rows) - 1) * (occupied(columns) - 1);
  }

  private static long occupied(long[] margin) {
    return Arrays.stream(margin).filter(mass -> mass > 0).count();
  }

  /** Entropy within performers, each weighted by its mass, in nats. */
  double withinNats() {
    double total = total();
    return Arrays.stream(cells)
        .map(Masses::sortedPositive)
        .filter(row -> row.length > 0)
        .mapToDouble(row -> Masses.total(row) / total * Entropy.natsOf(row))
        .sorted()
        .sum();
  }
}
