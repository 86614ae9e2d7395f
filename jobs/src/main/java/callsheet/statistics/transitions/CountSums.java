package callsheet.statistics.transitions;

/** Exact sums and differences of tables of counts of the same scheme. */
final class CountSums {
  private CountSums() {}

  /** Adds the second table to the first. */
  static void add(long[][] counts, long[][] others) {
    requireSameSize(counts, others);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        counts[row][column] = Math.addExact(counts[row][column], others[row][column]);
      }
    }
  }

  /** Takes the second table away from the first, which must hold it. */
  static void subtract(long[][] counts, long[][] others) {
    requireSameSize(counts, others);
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        if (counts[row][column] < others[row][column]) {
          throw new IllegalArgumentException("Invalid counts: more to subtract than there are");
        }
        counts[row][column] -= others[row][column];
      }
    }
  }

  private static void requireSameSize(long[][] counts, long[][] others) {
    if (counts.length != others.length) {
      throw new IllegalArgumentException(
          "Invalid counts: of %d emotions, not %d".formatted(others.length, counts.length));
    }
  }
}
