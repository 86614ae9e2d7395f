package callsheet.statistics.transitions;

import java.util.List;

/**
 * The pairs of a session by definition (METHODS 2.1): the reference for faster ways of counting
 * them. No pair crosses sessions, for each is given alone.
 */
public final class SessionPairs {
  private SessionPairs() {}

  /**
   * The pairs that the rule makes of a session.
   *
   * @param session all its turns in the order of METHODS 0.3, the unusable and the withdrawn too
   */
  public static List<TurnPair> of(List<ChainTurn> session, PairRule rule) {
    return SessionChain.of(session, rule).stream().flatMap(chain -> chain.pairs(rule)).toList();
  }
}
