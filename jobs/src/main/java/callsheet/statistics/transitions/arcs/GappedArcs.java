package callsheet.statistics.transitions.arcs;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Arcs with gaps: emotions that follow one another with anything between them. Support is the
 * number of sequences that have the arc, each counted once (Pei et al. 2004, PrefixSpan, with
 * single emotions). Say so where it is printed: an arc with gaps has more support than one without.
 *
 * <p>Not additive: an arc that is too rare in each part may be frequent in the whole.
 */
public final class GappedArcs {
  private final int leastSupport;
  private final int longest;
  private final NavigableMap<Arc, Integer> supports = new TreeMap<>();

  /** Where the rest of a sequence begins after the earliest occurrence of an arc. */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record Rest(int[] sequence, int start) {}

  private GappedArcs(int leastSupport, int longest) {
    this.leastSupport = leastSupport;
    this.longest = longest;
  }

  /**
   * The support of every arc that has enough, in the arcs' order.
   *
   * @param leastSupport number of sequences, at least 1; of a share, {@link #leastSupport}
   * @param longest emotions of the longest arc: the work grows exponentially with it
   */
  public static NavigableMap<Arc, Integer> supports(
      List<int[]> sequences, int leastSupport, int longest) {
    if (leastSupport < 1 || longest < 1) {
      throw new IllegalArgumentException(
          "Invalid limits of arcs: support %d, length %d".formatted(leastSupport, longest));
    }
    var arcs = new GappedArcs(leastSupport, longest);
    arcs.extend(List.of(), sequences.stream().map(sequence -> new Rest(sequence, 0)).toList());
    return arcs.supports;
  }

  /** The smallest number of sequences that is at least the share of all. */
  public static int leastSupport(double share, int sequences) {
    return (int) Math.max(1, Math.ceil(share * sequences));
  }

  private void extend(List<Integer> prefix, List<Rest> rests) {
    if (prefix.size() == longest) {
      return;
    }
    var longer = new TreeMap<Integer, List<Rest>>();
    rests.forEach(rest -> addNext(longer, rest));
    longer.forEach(
        (emotion, after) -> {
          if (after.size() >= leastSupport) {
            var arc = new ArrayList<>(prefix);
            arc.add(emotion);
            supports.put(new Arc(arc), after.size());
            extend(arc, after);
          }
        });
  }

  /** Adds what is left of a sequence after the first occurrence of each emotion in its rest. */
  private static void addNext(NavigableMap<Integer, List<Rest>> longer, Rest rest) {
    var seen = new TreeSet<Integer>();
    for (int place = rest.start(); place < rest.sequence().length; place++) {
      int emotion = rest.sequence()[place];
      if (seen.add(emotion)) {
        longer
            .computeIfAbsent(emotion, key -> new ArrayList<>())
            .add(new Rest(rest.sequence(), place + 1));
      }
    }
  }
}
