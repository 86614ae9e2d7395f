package callsheet.statistics.diversity;

import java.util.List;
import java.util.function.ToLongFunction;
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

  /** Jensen and Shannon's divergence of so many turns of each. */
  double divergenceBits(long size, ToLongFunction<String> rankOfTurn) {
    return SessionLabels.divergenceBits(
        left.rarefied(size, rankOfTurn), right.rarefied(size, rankOfTurn));
  }
}
