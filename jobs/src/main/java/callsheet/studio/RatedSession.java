package callsheet.studio;

import java.util.List;

/**
 * A session of an arena: what a studio would get for its money.
 *
 * @param cast numbers of the performers who were called, from 0
 * @param turns in their order; none when somebody did not come
 */
public record RatedSession(String sessionId, List<Integer> cast, List<RatedTurn> turns) {
  public RatedSession {
    cast = List.copyOf(cast);
    turns = List.copyOf(turns);
  }
}
