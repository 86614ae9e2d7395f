package callsheet.statistics.transitions.arcs;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which of some arcs a sequence has, with anything between their emotions. Work on a sequence
 * is its turns times the emotions, and the arcs that it has.
 */
public final class ArcFinder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NONE = -1;

  private final int arcs;
  private final int emotions;

  /** By node and emotion, the node that the arc goes on to; node 0 is the beginning of all. */
  private final int[][] next;

  /** By node, the place of the arc that ends there. */
  private final int[] ends;

  /**
   * The arcs to be found.
   *
   * @param arcs with the beginnings of each of them, as frequent arcs are
   */
  public ArcFinder(List<Arc> arcs, int emotions) {
    this.arcs = arcs.size();
    this.emotions = emotions;
    this.next = new int[arcs.size() + 1][emotions];
    this.ends = new int[arcs.size() + 1];
    for (int[] node : next) {
      Arrays.fill(node, NONE);
    }
    var sorted = arcs.stream().sorted().toList();
    for (int place = 0; place < sorted.size(); place++) {
      add(sorted.get(place), place + 1, arcs.indexOf(sorted.get(place)));
    }
  }

  private void add(Arc arc, int node, int place) {
    int from = 0;
    for (int step = 0; step < arc.length() - 1; step++) {
      from = next[from][arc.emotions().get(step)];
      if (from == NONE) {
        throw new IllegalArgumentException("Invalid arcs: without a beginning of " + arc);
      }
    }
    next[from][arc.emotions().get(arc.length() - 1)] = node;
    ends[node] = place;
  }

  /** How many arcs there are to be found. */
  public int size() {
    return arcs;
  }

  /** Adds 1 for each arc that the sequence has, at the arc's place. */
  public void count(int[] sequence, long[] counts) {
    visit(0, 0, firstAfter(sequence), counts);
  }

  private void visit(int node, int place, int[][] firstAfter, long[] counts) {
    for (int emotion = 0; emotion < emotions; emotion++) {
      int following = next[node][emotion];
      int found = firstAfter[place][emotion];
      if (following != NONE && found != NONE) {
        counts[ends[following]]++;
        visit(following, found + 1, firstAfter, counts);
      }
    }
  }

  /** By place and emotion, where the emotion comes next. */
  private int[][] firstAfter(int[] sequence) {
    var first = new int[sequence.length + 1][];
    first[sequence.length] = new int[emotions];
    Arrays.fill(first[sequence.length], NONE);
    for (int place = sequence.length - 1; place >= 0; place--) {
      first[place] = first[place + 1].clone();
      first[place][sequence[place]] = place;
    }
    return first;
  }
}
