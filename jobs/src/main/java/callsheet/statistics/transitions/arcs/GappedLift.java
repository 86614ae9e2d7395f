package callsheet.statistics.transitions.arcs;

import java.util.Map;

/**
 * How much more often sequences have an arc with gaps than if its last emotion came independently
 * of what is before: its share over that of the arc without the last emotion times that of the last
 * emotion alone.
 *
 * <p>Descriptive. Long sequences contain everything, so it is above 1 by differences of length
 * alone; it does not say that the order matters.
 */
public final class GappedLift {
  private GappedLift() {}

  /**
   * The lift of an arc of at least two emotions.
   *
   * @param supports sequences that have each arc; where an arc is frequent enough to be there, its
   *     parts are
   * @param sequences number of all sequences
   */
  public static double of(Arc arc, Map<Arc, Long> supports, long sequences) {
    int last = arc.length() - 1;
    if (last < 1) {
      throw new IllegalArgumentException("Invalid arc: of one emotion, which follows nothing");
    }
    double both = support(arc, supports) * (double) sequences;
    return both
        / support(arc.part(0, last), supports)
        / support(arc.part(last, last + 1), supports);
  }

  private static long support(Arc arc, Map<Arc, Long> supports) {
    Long support = supports.get(arc);
    if (support == null) {
      throw new IllegalArgumentException("Invalid supports: without " + arc);
    }
    return support;
  }
}
