package callsheet.statistics;

import java.math.BigInteger;

/**
 * Numbers that are not whole as longs in units of 1e-12, so that their sums are exact, do not
 * depend on an order and can be subtracted again (METHODS 0.6, 9). Each is off by at most half a
 * unit. A long holds 9.2 million.
 */
public final class Trillionths {
  public static final long ONE = 1_000_000_000_000L;

  /** Numerators up to which a fraction takes one division, with room for rounding. */
  private static final long SMALL = Long.MAX_VALUE / (2 * ONE) - 1;

  /** Denominators up to which a rest has room for {@link #DIGITS}. */
  private static final long LARGEST = Long.MAX_VALUE / 10_000;

  /** Decimal digits that a long division takes at a time, thrice. */
  private static final long DIGITS = 10_000;

  private Trillionths() {}

  /** The number in units, rounded half to even. */
  public static long of(double number) {
    double units = Math.rint(number * ONE);
    if (!(Math.abs(units) < Long.MAX_VALUE)) {
      throw new ArithmeticException("Not a number of trillionths: " + number);
    }
    return (long) units;
  }

  /** The fraction of two numbers, the first at least 0 and the second above, rounded half up. */
  public static long ofFraction(long numerator, long denominator) {
    if (numerator <= SMALL && denominator <= ONE) {
      return (2 * ONE * numerator + denominator) / (2 * denominator);
    }
    return denominator <= LARGEST
        ? byLongDivision(numerator, denominator)
        : ofFraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  private static long byLongDivision(long numerator, long denominator) {
    long units = numerator / denominator;
    long rest = numerator % denominator;
    for (int step = 0; step < 3; step++) {
      rest *= DIGITS;
      units = units * DIGITS + rest / denominator;
      rest %= denominator;
    }
    return 2 * rest >= denominator ? units + 1 : units;
  }

  /** The same of numbers that no long holds. */
  public static long ofFraction(BigInteger numerator, BigInteger denominator) {
    return numerator
        .multiply(BigInteger.valueOf(2 * ONE))
        .add(denominator)
        .divide(denominator.shiftLeft(1))
        .longValueExact();
  }
}
