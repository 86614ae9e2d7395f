package callsheet.statistics.work;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells to withhold so that one that is withheld can have enough values: a cycle in which each
 * cell makes up for the change of the one before, the one whose withholding loses least (Cox 1980).
 * Empty cells are no part of it: that nobody is there may be known.
 */
final class CheapestCycle {
  private final CellNetwork network;
  private final List<Arc> arcs = new ArrayList<>();

  /** A number that can change enough from one node to another. */
  private record Arc(int from, int to, CellPlace place, long loss) {}

  /** The cheapest way to a node, its last cell first; null stands for its beginning. */
  private record Way(long loss, CellPlace place, @Nullable Way before) {}

  private CheapestCycle(CellPlace through, GroupTable table, Set<CellPlace> withheld, int change) {
    network = new CellNetwork(table);
    for (var place : table.places()) {
      long mass = table.at(place).mass();
      long loss = withheld.contains(place) ? 0 : table.loss(place);
      if ((mass > 0 || withheld.contains(place)) && !place.equals(through)) {
        arcs.add(new Arc(network.tail(place), network.head(place), place, loss));
      }
      if (mass >= change && !place.equals(through)) {
        arcs.add(new Arc(network.head(place), network.tail(place), place, loss));
      }
    }
  }

  /**
   * The cells of the cheapest cycle through one, itself included; the whole table without any.
   *
   * @param withheld what may be used for nothing
   * @param change by how much, above 0, each cell of the cycle is able to change
   */
  static NavigableSet<CellPlace> through(
      CellPlace place, GroupTable table, Set<CellPlace> withheld, int change) {
    var cycles = new CheapestCycle(place, table, withheld, change);
    int tail = cycles.network.tail(place);
    int head = cycles.network.head(place);
    var rising = cycles.way(head, tail);
    var falling = table.at(place).mass() >= change ? cycles.way(tail, head) : null;
    var cheapest = cheaper(rising, falling);
    if (cheapest == null) {
      // With its totals a number may rise without a limit, but not where a line is empty.
      return new TreeSet<>(table.places());
    }
    var cells = new TreeSet<>(Set.of(place));
    for (Way way = cheapest; way != null; way = way.before) {
      cells.add(way.place);
    }
    return cells;
  }

  private static @Nullable Way cheaper(@Nullable Way one, @Nullable Way other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.loss < one.loss ? other : one;
  }

  /** By Bellman and Ford: as many rounds as a way can have cells. */
  private @Nullable Way way(int source, int sink) {
    var ways = new Way[network.nodes()];
    for (int round = 1; round < ways.length; round++) {
      for (var arc : arcs) {
        var before = ways[arc.from];
        if (arc.to != source && (before != null || arc.from == source)) {
          long loss = arc.loss + (before == null ? 0 : before.loss);
          if (ways[arc.to] == null || loss < ways[arc.to].loss) {
            ways[arc.to] = new Way(loss, arc.place, before);
          }
        }
      }
    }
    return ways[sink];
  }
}
