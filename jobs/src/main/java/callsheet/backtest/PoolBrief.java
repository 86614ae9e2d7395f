package callsheet.backtest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A brief with its recorded sessions.
 *
 * @param price of one session, above 0
 * @param planned places of the goals that the brief's arc names
 * @param barred places of the goals to which it cannot bring anything: its language is not theirs
 */
public record PoolBrief(
    String sceneId,
    BigDecimal price,
    Set<Integer> planned,
    Set<Integer> barred,
    List<PoolSession> sessions) {
  public PoolBrief {
    planned = Set.copyOf(planned);
    barred = Set.copyOf(barred);
    sessions = List.copyOf(sessions);
  }
}
