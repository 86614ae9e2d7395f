package callsheet.statistics.diversity;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

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
  private record Held(double ownBits, double othersBits) {}

  /**
   * The performer's consistency; {@code TOO_SHORT} without two sessions of the least size, {@code
   * ONE_CLUSTER} when no two others have sessions as large.
   *
   * @param sessions of all performers
   * @param leastTurns that a session must have to count, 1 at least
   * @param draws how often each pair of sessions is rarefied and held against others: once will do
   *     where there are many pairs
   */
  public static Estimate<EmotionalConsistency> of(
      String performer, Collection<SessionLabels> sessions, long leastTurns, int draws) {
    if (leastTurns < 1 || draws < 1) {
      throw new IllegalArgumentException(
          "Invalid draws: %d of at least %d turns (both at least 1)".formatted(draws, leastTurns));
    }
    var large =
        sessions.stream()
            .filter(session -> session.size() >= leastTurns)
            .sorted(comparing(SessionLabels::performer).thenComparing(SessionLabels::session))
            .collect(partitioningBy(session -> session.performer().equals(performer)));
    var pairs = SessionPair.among(large.getOrDefault(true, List.of()));
    if (pairs.isEmpty()) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    var pool = new SessionPool(large.getOrDefault(false, List.of()));
    var held =
        LongStream.range(0, draws)
            .boxed()
            .flatMap(draw -> pairs.stream().flatMap(pair -> held(pair, pool, draw).stream()))
            .toList();
    return held.isEmpty()
        ? Estimate.undefined(Reason.ONE_CLUSTER)
        : Estimate.of(
            new EmotionalConsistency(mean(held, Held::ownBits), mean(held, Held::othersBits)));
  }

  /** Empty when no others are as large: the pair is left out then, or sizes would not compare. */
  private static Optional<Held> held(SessionPair pair, SessionPool pool, long draw) {
    return pool.asLargeAs(pair, draw)
        .map(
            others ->
                new Held(
                    pair.divergenceBits(pair.size(), draw),
                    others.divergenceBits(pair.size(), draw)));
  }

  /** Own less others: below 0 for a consistent performer, −1 to 1. */
  public double differenceBits() {
    return ownBits - othersBits;
  }

  private static double mean(List<Held> held, ToDoubleFunction<Held> bits) {
    return held.stream().mapToDouble(bits).sorted().sum() / held.size();
  }
}
