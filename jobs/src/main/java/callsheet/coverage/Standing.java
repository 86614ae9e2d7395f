package callsheet.coverage;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * What is there of one target, in billionths.
 *
 * @param credit mass of which no performer fills more than the cap
 * @param performers performers with any mass
 * @param sessions sessions of each of them, summed: one that two of them share counts twice
 * @param squares sum over performers of the squared mass
 */
record Standing(long mass, long credit, long performers, long sessions, BigInteger squares)
    implements Serializable {
  static final Standing NOTHING = new Standing(0, 0, 0, 0, BigInteger.ZERO);

  /** With one more performer's mass in some sessions, of which at most {@code cap} is credited. */
  Standing with(long shown, long ofSessions, long cap) {
    return new Standing(
        Math.addExact(mass, shown),
        Math.addExact(credit, Math.min(shown, cap)),
        performers + 1,
        sessions + ofSessions,
        squares.add(BigInteger.valueOf(shown).pow(2)));
  }

  /** With what other performers have shown. */
  Standing plus(Standing other) {
    return new Standing(
        Math.addExact(mass, other.mass),
        Math.addExact(credit, other.credit),
        performers + other.performers,
        sessions + other.sessions,
        squares.add(other.squares));
  }

  /** Without performers who are part of it. */
  Standing minus(Standing part) {
    return new Standing(
        Math.subtractExact(mass, part.mass),
        Math.subtractExact(credit, part.credit),
        performers - part.performers,
        sessions - part.sessions,
        squares.subtract(part.squares));
  }

  /** Hill number of order 2 of the performers; 0 when there are none (METHODS 3.1). */
  double effectivePerformers() {
    return performers == 0 ? 0 : (double) mass * mass / squares.doubleValue();
  }
}
