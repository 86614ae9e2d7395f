package callsheet.statistics.shares;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Masses by cluster and cell: all that the statistics of whole clusters need, small enough for one
 * machine (METHODS 1.4, 9). Cubes add, in any order.
 *
 * @param <K> what identifies a cluster: a performer, or a performer within a session
 */
public final class MassCube<K extends Comparable<? super K>> {
  private final int cells;
  private final TreeMap<K, long[]> rows = new TreeMap<>();

  public MassCube(int cells) {
    this.cells = cells;
  }

  /** Adds to a cell. A cluster that is named is there, even if its mass is 0. */
  public void add(K cluster, int cell, long mass) {
    if (mass < 0) {
      throw new IllegalArgumentException("Invalid mass: below 0");
    }
    var row = rows.computeIfAbsent(cluster, key -> new long[cells]);
    row[cell] = Math.addExact(row[cell], mass);
  }

  /** Adds the masses of another cube over the same cells. */
  public void merge(MassCube<K> other) {
    if (other.cells != cells) {
      throw new IllegalArgumentException(
          "Invalid cube: " + other.cells + " cells (must be " + cells + ")");
    }
    other.rows.forEach(
        (cluster, row) -> {
          for (int cell = 0; cell < cells; cell++) {
            add(cluster, cell, row[cell]);
          }
        });
  }

  /** Takes a cluster out, as if it had never been added. */
  public void remove(K cluster) {
    rows.remove(cluster);
  }

  /** The clusters in their order. */
  public List<K> clusters() {
    return List.copyOf(rows.keySet());
  }

  public int cells() {
    return cells;
  }

  /** The mass of each cell over all clusters. */
  public long[] total() {
    return weighted(cluster -> 1);
  }

  /** The mass of each cell when each cluster counts as often as its weight says. */
  public long[] weighted(ToLongFunction<? super K> weight) {
    var sums = new long[cells];
    rows.forEach((cluster, row) -> addTimes(sums, row, weight.applyAsLong(cluster)));
    return sums;
  }

  private static void addTimes(long[] sums, long[] row, long weight) {
    for (int cell = 0; cell < sums.length && weight != 0; cell++) {
      sums[cell] = Math.addExact(sums[cell], Math.multiplyExact(row[cell], weight));
    }
  }

  /** The mass of each cell without one cluster, for each cluster in their order. */
  Stream<long[]> leavingOneOut() {
    var total = total();
    return rows.values().stream().map(row -> difference(total, row));
  }

  private static long[] difference(long[] total, long[] row) {
    return IntStream.range(0, row.length).mapToLong(cell -> total[cell] - row[cell]).toArray();
  }

  /** The clusters that have any mass, in their order. */
  List<K> occupiedClusters() {
    return rows.entrySet().stream()
        .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(mass -> mass > 0))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The moments of the cells' shares over the clusters. */
  public ShareMoments moments() {
    var moments = new ShareMoments(cells);
    rows.values().forEach(moments::add);
    return moments;
  }
}
