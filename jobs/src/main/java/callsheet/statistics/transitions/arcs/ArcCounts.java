package callsheet.statistics.transitions.arcs;

import callsheet.statistics.diversity.HillNumbers;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Counts of arcs without gaps, within segments (METHODS 2.10). They add: the counts of a corpus are
 * those of its segments in any order. Not those of {@link GappedArcs}, which skip.
 */
public final class ArcCounts {
  private final int shortest;
  private final int longest;
  private final NavigableMap<Arc, Tally> tallies = new TreeMap<>();

  private static final class Tally {
    private final NavigableMap<String, Long> byPerformer = new TreeMap<>();
    private final NavigableSet<String> sessions = new TreeSet<>();

    long occurrences() {
      return byPerformer.values().stream().reduce(0L, Math::addExact);
    }

    void merge(Tally other) {
      other.byPerformer.forEach((who, times) -> byPerformer.merge(who, times, Math::addExact));
      sessions.addAll(other.sessions);
    }

    ArcSupport support(Arc arc) {
      var times = byPerformer.values().stream().mapToLong(Long::longValue).toArray();
      return new ArcSupport(
          arc, occurrences(), sessions.size(), times.length, HillNumbers.of(times).order2());
    }
  }

  /** Counts arcs of {@code shortest} to {@code longest} emotions. */
  public ArcCounts(int shortest, int longest) {
    if (shortest < 1 || longest < shortest) {
      throw new IllegalArgumentException(
          "Invalid lengths of arcs: %d to %d".formatted(shortest, longest));
    }
    this.shortest = shortest;
    this.longest = longest;
  }

  /**
   * Adds the labels of a segment. With stays in them the arcs are of states; give {@link #changes}
   * for those of changes.
   */
  public void add(String session, String performer, int[] segment) {
    for (int start = 0; start < segment.length; start++) {
      int end = Math.min(segment.length, start + longest);
      for (int last = start + shortest; last <= end; last++) {
        var arc = Arc.of(Arrays.copyOfRange(segment, start, last));
        var tally = tallies.computeIfAbsent(arc, key -> new Tally());
        tally.byPerformer.merge(performer, 1L, Math::addExact);
        tally.sessions.add(session);
      }
    }
  }

  /** Adds the counts of other segments. */
  public void merge(ArcCounts other) {
    if (other.shortest != shortest || other.longest != longest) {
      throw new IllegalArgumentException("Invalid counts: of arcs of other lengths");
    }
    other.tallies.forEach(
        (arc, tally) -> tallies.computeIfAbsent(arc, key -> new Tally()).merge(tally));
  }

  /** A segment without its stays: every run of one emotion is one. */
  public static int[] changes(int[] segment) {
    return IntStream.range(0, segment.length)
        .filter(turn -> turn == 0 || segment[turn] != segment[turn - 1])
        .map(turn -> segment[turn])
        .toArray();
  }

  /** All arcs that occur, in their order. */
  public List<ArcSupport> supports() {
    return tallies.entrySet().stream()
        .map(entry -> entry.getValue().support(entry.getKey()))
        .toList();
  }
}
