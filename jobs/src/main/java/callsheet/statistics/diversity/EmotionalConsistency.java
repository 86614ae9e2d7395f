package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a performer's sessions resemble each other more than those of others do (METHODS 3.7).
 * Both sides are rarefied to the smaller session of each pair, for the fewer turns there are, the
 * more any two sessions seem to differ.
 *
 * @param ownBits mean divergence of two sessions of the performer (Jensen and Shannon's, 0 to 1)
 * @param othersBits mean divergence of as large sessions of two others, drawn at random
 */
public record EmotionalConsistency(double ownBits, double othersBits) {

  /** A pair of the performer's sessions in one draw, and the others it was held against. */
  record Held(double ownBits, double othersBits) {}

  /**
   * The performer's consistency; {@code TOO_SHORT} without two sessions of the least size, {@code
   * ONE_CLUSTER} when no two others have sessions as large.
   *
   * @param sessions of all performers; of many performers make one {@link SessionPool}
   * @param leastTurns that a session must have to count, 1 at least
   * @param draws how often each pair of sessions is rarefied and held against others: once will do
   *     where there are many pairs
   */
  public static Estimate<EmotionalConsistency> of(
      String performer, Collection<SessionLabels> sessions, long leastTurns, int draws) {
    return new SessionPool(sessions, leastTurns).consistency(performer, draws);
  }

  /** The mean over pairs that were held against others, of which there is one at least. */
  static EmotionalConsistency mean(List<Held> held) {
    return new EmotionalConsistency(mean(held, Held::ownBits), mean(held, Held::othersBits));
  }

  /** Own less others: below 0 for a consistent performer, −1 to 1. */
  public double differenceBits() {
    return ownBits - othersBits;
  }

  private static double mean(List<Held> held, ToDoubleFunction<Held> bits) {
    return held.stream().mapToDouble(bits).sorted().sum() / held.size();
  }
}
