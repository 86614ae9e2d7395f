package callsheet.statistics.transitions.arcs;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.Trillionths;

/**
 * How often an arc would occur if every segment's labels stood in an order of chance: the
 * expectation over all orders of each segment, whose sum over segments is what arcs are held
 * against at order 0 (METHODS 2.6, 2.10). See {@link PermutedArcs} for a p-value.
 */
public final class ArcChance {
  private ArcChance() {}

  /**
   * The expected occurrences in a segment, in trillionths, so that they add exactly: of n turns
   * with m_e of each emotion, (n−L+1)·Π m_e(m_e−1)… / (n(n−1)…), a factor for each of the arc's L
   * emotions.
   */
  public static long expected(Arc arc, int[] segment) {
    int turns = segment.length;
    int length = arc.length();
    if (length > turns) {
      return 0;
    }
    double expected = turns - length + 1;
    for (int place = 0; place < length; place++) {
      int emotion = arc.emotions().get(place);
      expected *= (double) (count(emotion, segment) - before(arc, place)) / (turns - place);
    }
    return Trillionths.of(expected);
  }

  private static int count(int emotion, int[] segment) {
    int count = 0;
    for (int label : segment) {
      count += label == emotion ? 1 : 0;
    }
    return count;
  }

  /** How often the emotion of a place is in the arc before it. */
  private static int before(Arc arc, int place) {
    int count = 0;
    for (int other = 0; other < place; other++) {
      count += arc.emotions().get(other).equals(arc.emotions().get(place)) ? 1 : 0;
    }
    return count;
  }

  /**
   * Occurrences over those expected; {@code NO_DATA} when no segment can have the arc.
   *
   * @param expected sum of {@link #expected} over the segments, in trillionths
   */
  public static Estimate<Double> lift(long occurrences, long expected) {
    return expected == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of((double) occurrences / expected * Trillionths.ONE);
  }
}
