package callsheet.coverage;

import java.io.Serializable;
import java.math.BigInteger;

/**
 * What is there of one target, in billionths.
 *
 * @param credit mass of which no performer fills more than the cap
 * @param variance label variance of the mass of the performers who do not surely fill the cap: how
 *     far the labels leave the credit open
 * @param performers performers with any mass
 * @param sessions sessions whose first performer with any mass is one of them: all sessions when
 *     everybody is among them, else at least so many
 * @param squares sum over performers of the squared mass
 */
record Standing(
    long mass, long credit, long variance, long performers, long sessions, BigInteger squares)
    implements Serializable {
  static final Standing NOTHING = new Standing(0, 0, 0, 0, 0, BigInteger.ZERO);

  private static final double UNIT = 1e9;

  /** Lower end of a 90 % interval of a normal variable, in standard deviations. */
  private static final double LOWER = -1.6448536269514722;

  /** With one more performer, of whose mass at most {@code cap} is credited. */
  Standing with(Shown.Amount shown, long cap) {
    return new Standing(
        Math.addExact(mass, shown.mass()),
        Math.addExact(credit, Math.min(shown.mass(), cap)),
        Math.addExact(
            variance, surely(shown.mass(), shown.variance()) < cap / UNIT ? shown.variance() : 0),
        performers + 1,
        sessions + shown.newSessions(),
        squares.add(BigInteger.valueOf(shown.mass()).pow(2)));
  }

  /** With what other performers have shown. */
  Standing plus(Standing other) {
    return new Standing(
        Math.addExact(mass, other.mass),
        Math.addExact(credit, other.credit),
        Math.addExact(variance, other.variance),
        performers + other.performers,
        sessions + other.sessions,
        squares.add(other.squares));
  }

  /** Without performers who are part of it. */
  Standing minus(Standing part) {
    return new Standing(
        Math.subtractExact(mass, part.mass),
        Math.subtractExact(credit, part.credit),
        Math.subtractExact(variance, part.variance),
        performers - part.performers,
        sessions - part.sessions,
        squares.subtract(part.squares));
  }

  /**
   * Credit in turns or pairs that is there whatever the labels leave open: the lower end of its 90
   * % interval when labels are drawn by their shares (METHODS 6.2).
   */
  double surely() {
    return surely(credit, variance);
  }

  private static double surely(long amount, long variance) {
    return Math.max(0, amount / UNIT + LOWER * Math.sqrt(variance / UNIT));
  }

  /** Hill number of order 2 of the performers; 0 when there are none (METHODS 3.1). */
  double effectivePerformers() {
    return performers == 0 ? 0 : (double) mass * mass / squares.doubleValue();
  }
}
