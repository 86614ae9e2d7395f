package callsheet.statistics.diversity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import callsheet.statistics.Estimate;
import callsheet.statistics.KeyHash;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.EmotionalConsistency.Held;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Sessions of all performers, from which pairs of others are drawn that are as large as a given
 * one. For the {@link EmotionalConsistency} of many performers: it is sorted once.
 */
public final class SessionPool {
  /** After so many pairs of one performer or one session, a draw is given up. */
  private static final int ATTEMPTS = 64;

  private final long leastTurns;
  private final List<SessionLabels> largestFirst;
  private final Map<String, List<SessionLabels>> byPerformer;

  /**
   * The pool of sessions.
   *
   * @param leastTurns that a session must have to count, 1 at least
   */
  public SessionPool(Collection<SessionLabels> sessions, long leastTurns) {
    this.leastTurns = leastTurns;
    this.largestFirst =
        sessions.stream()
            .filter(session -> session.size() >= leastTurns)
            .sorted(
                comparingLong(SessionLabels::size)
                    .reversed()
                    .thenComparing(comparing(SessionLabels::key)))
            .toList();
    this.byPerformer = largestFirst.stream().collect(groupingBy(SessionLabels::performer));
  }

  /** The consistency of a performer; see {@link EmotionalConsistency#of}. */
  public Estimate<EmotionalConsistency> consistency(String performer, int draws) {
    if (leastTurns < 1 || draws < 1) {
      throw new IllegalArgumentException(
          "Invalid draws: %d of at least %d turns (both at least 1)".formatted(draws, leastTurns));
    }
    var own =
        byPerformer.getOrDefault(performer, List.of()).stream()
            .sorted(comparing(SessionLabels::session))
            .toList();
    var pairs = SessionPair.among(own);
    if (pairs.isEmpty()) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    var held =
        LongStream.range(0, draws)
            .boxed()
            .flatMap(draw -> pairs.stream().flatMap(pair -> held(pair, draw).stream()))
            .toList();
    return held.isEmpty()
        ? Estimate.undefined(Reason.ONE_CLUSTER)
        : Estimate.of(EmotionalConsistency.mean(held));
  }

  /** Empty when no others are as large: the pair is left out then, or sizes would not compare. */
  private Optional<Held> held(SessionPair pair, long draw) {
    return asLargeAs(pair, draw)
        .map(
            others ->
                new Held(
                    pair.divergenceBits(pair.size(), draw),
                    others.divergenceBits(pair.size(), draw)));
  }

  /**
   * Sessions of two other performers, in two sessions, both at least as large as the pair's smaller
   * one; empty where there seem to be none.
   */
  private Optional<SessionPair> asLargeAs(SessionPair pair, long draw) {
    int among = atLeast(pair.size());
    for (int attempt = 0; attempt < ATTEMPTS && among > 1; attempt++) {
      var key = pair.key() + "|" + attempt;
      var drawn =
          new SessionPair(drawn(key + "|left", draw, among), drawn(key + "|right", draw, among));
      if (drawn.isApart() && !drawn.has(pair.left().performer())) {
        return Optional.of(drawn);
      }
    }
    return Optional.empty();
  }

  private SessionLabels drawn(String key, long draw, int among) {
    return largestFirst.get((int) Long.remainderUnsigned(KeyHash.of(key, draw), among));
  }

  /** How many sessions have so many turns. */
  private int atLeast(long size) {
    int low = 0;
    int high = largestFirst.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (largestFirst.get(middle).size() >= size) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
