package callsheet.recordings;

import java.util.Map;

/**
 * A turn of a session as counting sees it.
 *
 * @param performer number of the performer in the pool
 * @param shares share of each emotion that the turn shows; empty when the turn does not count
 */
public record PlayedTurn(int performer, Map<String, Double> shares) {
  public PlayedTurn {
    shares = Map.copyOf(shares);
  }

  boolean counts() {
    return !shares.isEmpty();
  }
}
