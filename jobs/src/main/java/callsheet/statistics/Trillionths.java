package callsheet.statistics;

/**
 * Numbers that are not whole as longs in units of 1e-12, so that their sums are exact, do not
 * depend on an order and can be subtracted again (METHODS 0.6, 9). Each is off by at most half a
 * unit. A long holds 9.2 million.
 */
public final class Trillionths {
  public static final long ONE = 1_000_000_000_000L;

  private Trillionths() {}

  /** The number in units, rounded half to even. */
  public static long of(double number) {
    double units = Math.rint(number * ONE);
    if (!(Math.abs(units) < Long.MAX_VALUE)) {
      throw new ArithmeticException("Not a number of trillionths: " + number);
    }
    return (long) units;
  }
}
