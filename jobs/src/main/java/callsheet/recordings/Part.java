package callsheet.recordings;

import java.io.Serializable;

/**
 * What one performer brought to one goal in a session.
 *
 * @param goal place of the goal in the pool
 * @param performer number of the performer in the pool, from 0
 * @param mass turns or pairs, above 0
 */
public record Part(int goal, int performer, double mass) implements Serializable {}
