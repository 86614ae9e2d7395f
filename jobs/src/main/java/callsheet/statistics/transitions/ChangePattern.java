package callsheet.statistics.transitions;

import java.util.stream.IntStream;

/**
 * The cells of a square table in which a change can be counted: off the diagonal, in rows and
 * columns that have any change. Rows are nodes 0 to k − 1, columns k to 2k − 1, and each open cell
 * joins its row to its column.
 */
final class ChangePattern {
  private final int size;
  private final long[] rows;
  private final long[] columns;

  ChangePattern(ContingencyTable pairs) {
    size = pairs.square().rowCount();
    rows = IntStream.range(0, size).mapToLong(e -> pairs.rowMass(e) - pairs.mass(e, e)).toArray();
    columns =
        IntStream.range(0, size).mapToLong(e -> pairs.columnMass(e) - pairs.mass(e, e)).toArray();
  }

  int size() {
    return size;
  }

  /** Mass of the changes from the emotion. */
  long rowMass(int row) {
    return rows[row];
  }

  /** Mass of the changes to the emotion. */
  long columnMass(int column) {
    return columns[column];
  }

  boolean isOpen(int row, int column) {
    return row != column && rows[row] > 0 && columns[column] > 0;
  }

  /** Open cells less the margins that are free: k² − 3k + 1 where no margin is empty and k > 2. */
  int degreesOfFreedom() {
    int cells = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        cells += isOpen(row, column) ? 1 : 0;
      }
    }
    var roots = roots();
    long components = components(roots);
    long nodes = IntStream.range(0, 2 * size).filter(this::isNode).count();
    return (int) (cells - (nodes - components));
  }

  /** The lowest node that each node is joined with through open cells. */
  int[] roots() {
    var roots = IntStream.range(0, 2 * size).toArray();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        if (isOpen(row, column)) {
          join(roots, roots[row], roots[size + column]);
        }
      }
    }
    return roots;
  }

  private static void join(int[] roots, int first, int second) {
    int lower = Math.min(first, second);
    for (int node = 0; node < roots.length; node++) {
      if (roots[node] == first || roots[node] == second) {
        roots[node] = lower;
      }
    }
  }

  private long components(int[] roots) {
    return IntStream.range(0, 2 * size).filter(node -> isNode(node) && roots[node] == node).count();
  }

  private boolean isNode(int node) {
    return (node < size ? rows[node] : columns[node - size]) > 0;
  }
}
