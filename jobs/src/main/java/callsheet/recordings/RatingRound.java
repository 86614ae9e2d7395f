package callsheet.recordings;

import java.io.Serializable;

/**
 * Which turns are rated again, and how often.
 *
 * @param perTurn ratings that a turn should have; one that has them gets one more
 * @param afterDays sessions recorded later than so many days before the night are left to those who
 *     rate them first
 */
public record RatingRound(int perTurn, int afterDays) implements Serializable {
  /** Ratings that a turn gets which has some already. */
  int more(int ratings) {
    return Math.max(1, perTurn - ratings);
  }
}
