package callsheet.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/** Exact sums over masses, which are integers and never negative. */
public final class Masses {
  private Masses() {}

  /**
   * The masses above 0 in ascending order, so that sums of doubles do not depend on the input's.
   */
  public static long[] sortedPositive(long[] masses) {
    if (Arrays.stream(masses).anyMatch(mass -> mass < 0)) {
      throw new IllegalArgumentException("Invalid mass: below 0");
    }
    return Arrays.stream(masses).filter(mass -> mass > 0).sorted().toArray();
  }

  /** The sum; throws where it overflows. */
  public static long total(long[] masses) {
    return Arrays.stream(masses).reduce(0, Math::addExact);
  }

  /** The sum of the squares. */
  public static BigInteger squares(long[] masses) {
    return Arrays.stream(masses)
        .mapToObj(mass -> BigInteger.valueOf(mass).pow(2))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
