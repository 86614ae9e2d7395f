package callsheet.statistics.diversity;

import callsheet.statistics.shares.Divergence;
import callsheet.statistics.shares.Shares;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Two sessions to be held against each other at equal size. */
record SessionPair(SessionLabels left, SessionLabels right) {

  /** All pairs of the sessions. */
  static List<SessionPair> among(List<SessionLabels> sessions) {
    return IntStream.range(0, sessions.size())
        .boxed()
        .flatMap(i -> IntStream.range(0, i).mapToObj(j -> pair(sessions, j, i)))
        .toList();
  }

  private static SessionPair pair(List<SessionLabels> sessions, int left, int right) {
    return new SessionPair(sessions.get(left), sessions.get(right));
  }

  String key() {
    return left.key() + "|" + right.key();
  }

  /** Turns of the smaller session. */
  long size() {
    return Math.min(left.size(), right.size());
  }

  /** Whether these are two performers in two sessions. */
  boolean isApart() {
    return !left.performer().equals(right.performer()) && !left.session().equals(right.session());
  }

  /** Whether the performer played one of them. */
  boolean has(String performer) {
    return left.performer().equals(performer) || right.performer().equals(performer);
  }

  /** Jensen and Shannon's divergence in bits of so many turns of each, 1 at least. */
  double divergenceBits(long size, long draw) {
    return Divergence.jensenShannonBits(
        shares(left.rarefied(size, draw)), shares(right.rarefied(size, draw)));
  }

  private static Shares shares(long[] turns) {
    return Objects.requireNonNull(Shares.ofMasses(turns).value());
  }
}
