package callsheet.statistics.transitions;

/**
 * Two turns of one chain, the earlier before the later.
 *
 * @param place of the later turn in its chain, from 0; unusable turns have places unless they are
 *     skipped
 * @param chainLength places of the chain
 */
public record TurnPair(ChainTurn before, ChainTurn after, int place, int chainLength) {

  /**
   * The part of the chain in which the later turn stands, from 0, of so many equally long ones: of
   * two halves, or three thirds, for tests of stationarity (METHODS 2.7).
   */
  public int part(int parts) {
    return (int) ((long) parts * place / chainLength);
  }
}
