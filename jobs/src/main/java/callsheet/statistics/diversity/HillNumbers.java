package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.Arrays;

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

  /**
   * Order 2 from an unbiased estimate of the concentration (Simpson 1949): whole counts of
   * observations only. It is above the plug-in, and where hardly two observations agree it is above
   * the number of categories, too. {@code NOT_IDENTIFIED} when no two agree, {@code NO_DATA}
   * without any.
   *
   * @param total observations, N
   * @param squares sum of the squared counts; the estimate is N(N−1)/ΣN_p(N_p−1) (METHODS 3.1)
   */
  public static Estimate<Double> order2Unbiased(BigInteger total, BigInteger squares) {
    var repeats = squares.subtract(total);
    if (repeats.signum() == 0) {
      return Estimate.undefined(total.signum() == 0 ? Reason.NO_DATA : Reason.NOT_IDENTIFIED);
    }
    var pairs = total.multiply(total.subtract(BigInteger.ONE));
    return Estimate.of(pairs.doubleValue() / repeats.doubleValue());
  }

  /** Of weights, real and none negative; those that are 0 do not count. */
  static HillNumbers ofWeights(double[] weights) {
    var positive = Arrays.stream(weights).filter(weight -> weight > 0).sorted().toArray();
    if (positive.length == 0) {
      return NONE;
    }
    double total = Arrays.stream(positive).sum();
    var shares = Arrays.stream(positive).map(weight -> weight / total).toArray();
    double squares = Arrays.stream(shares).map(share -> share * share).sum();
    return new HillNumbers(
        shares.length,
        Math.min(shares.length, Math.exp(Entropy.natsOfShares(shares))),
        Math.max(1, 1 / squares),
        1 / shares[shares.length - 1]);
  }
}
