package callsheet.statistics.diversity;

/** Checks of square tables of how near or how far categories are. */
final class SimilarityMatrix {
  private static final double SLACK = 1e-9;

  private SimilarityMatrix() {}

  /**
   * Refuses what is not symmetric, or has another diagonal, size or smallest value than asked for.
   */
  static void check(double[][] matrix, int size, double diagonal, double smallest) {
    if (matrix.length != size) {
      throw new IllegalArgumentException(
          "Invalid matrix: %d rows (must be %d)".formatted(matrix.length, size));
    }
    for (int row = 0; row < size; row++) {
      if (matrix[row].length != size || !isNear(matrix[row][row], diagonal)) {
        throw new IllegalArgumentException(
            "Invalid matrix: row %d (must have %d cells and %s on the diagonal)"
                .formatted(row, size, diagonal));
      }
      for (int column = 0; column < row; column++) {
        double cell = matrix[row][column];
        if (!isNear(cell, matrix[column][row]) || !(cell >= smallest)) {
          throw new IllegalArgumentException(
              "Invalid matrix: cell %d, %d is %s (must be symmetric and at least %s)"
                  .formatted(row, column, cell, smallest));
        }
      }
    }
  }

  private static boolean isNear(double left, double right) {
    return Math.abs(left - right) <= SLACK;
  }
}
