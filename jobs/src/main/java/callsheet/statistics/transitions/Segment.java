package callsheet.statistics.transitions;

import java.util.List;

/**
 * A maximal run of usable turns of which each and the next are a pair: the unit of permutations, of
 * tests of order, and of runs (METHODS 2.1). A segment of n turns has n − 1 pairs.
 *
 * @param turns at least one
 */
public record Segment(List<ChainTurn> turns) {

  /**
   * The segments of a session. The rule's lag does not matter: the turns of a segment are next
   * neighbours.
   *
   * @param session all its turns in the order of METHODS 0.3, the unusable and the withdrawn too
   */
  public static List<Segment> of(List<ChainTurn> session, PairRule rule) {
    return SessionChain.of(session, rule).stream()
        .flatMap(chain -> chain.segments(rule).stream())
        .toList();
  }

  /** The emotions of its turns in order, as places in the scheme. */
  public int[] emotions() {
    return turns.stream().mapToInt(ChainTurn::emotion).toArray();
  }

  public int length() {
    return turns.size();
  }
}
