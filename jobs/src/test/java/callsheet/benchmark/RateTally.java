package callsheet.benchmark;

import java.util.Locale;

/**
 * How often something happened among the cells of replicates: a ratio of sums, whose standard error
 * comes from whole replicates, for cells of one replicate go together. Tallies add.
 */
final class RateTally {
  private double replicates;
  private double hits;
  private double cells;
  private double hitSquares;
  private double products;
  private double cellSquares;

  /** Adds a replicate, which may be without any cell. */
  void add(long hitsOfOne, long cellsOfOne) {
    replicates++;
    hits += hitsOfOne;
    cells += cellsOfOne;
    hitSquares += (double) hitsOfOne * hitsOfOne;
    products += (double) hitsOfOne * cellsOfOne;
    cellSquares += (double) cellsOfOne * cellsOfOne;
  }

  void merge(RateTally other) {
    replicates += other.replicates;
    hits += other.hits;
    cells += other.cells;
    hitSquares += other.hitSquares;
    products += other.products;
    cellSquares += other.cellSquares;
  }

  double cells() {
    return cells;
  }

  double rate() {
    return hits / cells;
  }

  /** The Monte-Carlo standard error of the rate. */
  double standardError() {
    double rate = rate();
    double squares = Math.max(0, hitSquares - 2 * rate * products + rate * rate * cellSquares);
    return Math.sqrt(squares * replicates / (replicates - 1)) / cells;
  }

  /** In per cent, with its standard error; a dash without cells. */
  String inWords() {
    return cells == 0
        ? "–"
        : String.format(Locale.ROOT, "%.1f ± %.1f", 100 * rate(), 100 * standardError());
  }
}
