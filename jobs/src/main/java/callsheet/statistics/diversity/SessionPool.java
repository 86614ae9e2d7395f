package callsheet.statistics.diversity;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import callsheet.statistics.KeyHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Sessions of others, from which pairs are drawn that are as large as a given one. */
final class SessionPool {
  /** After so many pairs of one performer or one session, a draw is given up. */
  private static final int ATTEMPTS = 64;

  private final List<SessionLabels> largestFirst;

  SessionPool(Collection<SessionLabels> sessions) {
    this.largestFirst =
        sessions.stream()
            .sorted(
                comparingLong(SessionLabels::size)
                    .reversed()
                    .thenComparing(comparing(SessionLabels::key)))
            .toList();
  }

  /**
   * Sessions of two performers, in two sessions, both at least as large as the pair's smaller one;
   * empty where there seem to be none.
   */
  Optional<SessionPair> asLargeAs(SessionPair pair, long draw) {
    int among = atLeast(pair.size());
    for (int attempt = 0; attempt < ATTEMPTS && among > 1; attempt++) {
      var key = pair.key() + "|" + attempt;
      var drawn =
          new SessionPair(drawn(key + "|left", draw, among), drawn(key + "|right", draw, among));
      if (drawn.isApart()) {
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
