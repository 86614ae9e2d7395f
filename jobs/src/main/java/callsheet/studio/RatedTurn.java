package callsheet.studio;

import java.util.List;

/**
 * A turn as its raters heard it.
 *
 * @param performer number of the performer, from 0
 * @param shares share of the votes for each emotion, in the taxonomy's order; empty when nobody
 *     rated the turn
 */
public record RatedTurn(int performer, List<Double> shares) {
  public RatedTurn {
    shares = List.copyOf(shares);
  }
}
