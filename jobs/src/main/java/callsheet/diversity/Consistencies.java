package callsheet.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.diversity.EmotionalConsistency;
import callsheet.statistics.diversity.SessionPool;
import java.util.List;

/**
 * Whether performers' sessions resemble each other more than those of others do (METHODS 3.7). Each
 * performer brings a few sessions and everybody's are the pool that others are drawn from, so the
 * work grows with the performers and not with their sessions.
 */
final class Consistencies {
  /** Sessions of a performer: 28 pairs of them. */
  static final int MOST_SESSIONS = 8;

  /** Of fewer turns any two sessions differ. */
  static final int LEAST_TURNS = 5;

  private static final int DRAWS = 3;

  private final SessionPool pool;

  Consistencies(List<PlayedPart> parts) {
    this.pool = new SessionPool(parts.stream().map(PlayedPart::labels).toList(), LEAST_TURNS);
  }

  Estimate<EmotionalConsistency> of(String performerId) {
    return pool.consistency(performerId, DRAWS);
  }
}
