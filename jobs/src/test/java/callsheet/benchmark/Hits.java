package callsheet.benchmark;

/**
 * What happened to the cells of one studio, by method and by group of cells.
 *
 * @param <M> methods, rows of a table
 * @param <G> groups of cells, its columns
 */
final class Hits<M extends Enum<M>, G extends Enum<G>> {
  private final long[][] hits;
  private final long[][] cells;

  Hits(int methods, int groups) {
    hits = new long[methods][groups];
    cells = new long[methods][groups];
  }

  void count(M method, G group, boolean isHit) {
    hits[method.ordinal()][group.ordinal()] += isHit ? 1 : 0;
    cells[method.ordinal()][group.ordinal()]++;
  }

  /** Adds what happened as one replicate. */
  void addTo(RateTally[][] tallies) {
    for (int method = 0; method < hits.length; method++) {
      for (int group = 0; group < hits[method].length; group++) {
        tallies[method][group].add(hits[method][group], cells[method][group]);
      }
    }
  }
}
