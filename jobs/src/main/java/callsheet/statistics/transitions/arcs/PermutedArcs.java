package callsheet.statistics.transitions.arcs;

import callsheet.statistics.KeyHash;
import callsheet.statistics.Shuffle;
import callsheet.statistics.transitions.evidence.PermutationSums;
import java.util.List;

/**
 * The occurrences of chosen arcs in shuffled segments: whether their order matters at all (METHODS
 * 2.10, order 0). The same shuffles as {@link
 * callsheet.statistics.transitions.evidence.PermutedPairs}.
 */
public final class PermutedArcs {
  private final List<Arc> arcs;
  private final PermutationSums sums;

  public PermutedArcs(List<Arc> arcs, int replicates) {
    this.arcs = List.copyOf(arcs);
    this.sums = new PermutationSums(arcs.size(), replicates);
  }

  /** Adds the labels of a segment, of which every order is as likely. */
  public void add(String key, int[] segment) {
    for (int arc = 0; arc < arcs.size(); arc++) {
      sums.addObserved(arc, occurrences(arcs.get(arc), segment));
    }
    for (int replicate = 0; replicate < sums.replicates(); replicate++) {
      var order = Shuffle.order(segment.length, KeyHash.of(key, replicate + 1L));
      var shuffled = new int[segment.length];
      for (int place = 0; place < shuffled.length; place++) {
        shuffled[place] = segment[order[place]];
      }
      for (int arc = 0; arc < arcs.size(); arc++) {
        sums.addReplicate(replicate, arc, occurrences(arcs.get(arc), shuffled));
      }
    }
  }

  private static int occurrences(Arc arc, int[] labels) {
    int occurrences = 0;
    for (int place = 0; place < labels.length; place++) {
      occurrences += arc.isAt(place, labels) ? 1 : 0;
    }
    return occurrences;
  }

  /** The occurrences of the arcs, in their order. */
  public PermutationSums sums() {
    return sums;
  }
}
