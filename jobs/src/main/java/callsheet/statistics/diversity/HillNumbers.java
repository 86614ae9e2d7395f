package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.math.BigInteger;

/**
 * Effective numbers of categories (Hill 1973): how many equally large ones would be as diverse. 1 ≤
 * infinity ≤ order 2 ≤ order 1 ≤ order 0, or all 0 without any mass (METHODS 3.1).
 *
 * @param order0 categories with any mass
 * @param order1 exponential of the entropy
 * @param order2 inverse of Simpson's concentration: the large ones dominate it
 * @param infinity inverse of the largest share
 */
public record HillNumbers(double order0, double order1, double order2, double infinity) {
  private static final HillNumbers NONE = new HillNumbers(0, 0, 0, 0);

  /** The Hill numbers of the masses; no category is assumed beyond those that have some. */
  public static HillNumbers of(long[] masses) {
    var sorted = Masses.sortedPositive(masses);
    if (sorted.length == 0) {
      return NONE;
    }
    long total = Masses.total(sorted);
    return new HillNumbers(
        sorted.length,
        Math.min(sorted.length, Math.exp(Entropy.natsOf(sorted))),
        order2(BigInteger.valueOf(total), Masses.squares(sorted)),
        (double) total / sorted[sorted.length - 1]);
  }

  /** Order 2 from the sum of the masses and the sum of their squares; 0 without any. */
  public static double order2(BigInteger total, BigInteger squares) {
    return total.signum() == 0 ? 0 : total.pow(2).doubleValue() / squares.doubleValue();
  }
}
