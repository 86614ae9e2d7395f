package callsheet.benchmark;

import java.util.HashMap;
import java.util.Map;

/**
 * What happened to the cells of one studio.
 *
 * @param <M> methods: the rows of a table
 * @param <G> groups of cells: its columns
 */
final class Hits<M, G> {
  /** Where a rate stands in the table. */
  record Place<M, G>(M method, G group) {}

  /** How often something happened, of so many cells. */
  record Count(long hits, long cells) {
    private static Count plus(Count one, Count other) {
      return new Count(one.hits + other.hits, one.cells + other.cells);
    }
  }

  private final Map<Place<M, G>, Count> counts = new HashMap<>();

  /** Adds a cell. */
  void count(M method, G group, boolean isHit) {
    counts.merge(new Place<>(method, group), new Count(isHit ? 1 : 0, 1), Count::plus);
  }

  Map<Place<M, G>, Count> counts() {
    return counts;
  }
}
