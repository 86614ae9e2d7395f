package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.Trillionths;
import java.math.BigInteger;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What the mass of an ordered pair says against chance, given the labels of every stratum: the
 * default test of a transition (METHODS 2.6). Performers with different base rates do not show up
 * in it, as they do in the pooled {@link
 * callsheet.statistics.transitions.ContingencyTable#adjustedResidual}. Over partner pairs it is the
 * test of Cochran, Mantel and Haenszel, whose X² is z².
 *
 * <p>The p-value is of one pair; adjust it over the table it is published in (METHODS 1.8).
 *
 * @param observed mass in pairs
 * @param expected mean over the orders, in pairs
 * @param variance over the orders
 * @param z about standard normal without order
 * @param pValue two-sided, from the normal distribution
 */
public record StratifiedEvidence(
    double observed, double expected, double variance, double z, double pValue) {
  /** Below this variance the normal distribution is too smooth for a few pairs. */
  public static final double SMALL_VARIANCE = 3;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /**
   * The evidence of a cell; {@code NO_DATA} when no stratum can have the pair, {@code NO_VARIATION}
   * when every order has the same mass of it.
   *
   * @param observed sum of the masses of the pair, in units, over the strata of the other two
   * @param unit mass of one pair, a divisor of 10^12
   * @param expected sum of {@link ChanceSums#expected}
   * @param variance sum of {@link ChanceSums#variance}
   */
  public static Estimate<StratifiedEvidence> of(
      BigInteger observed, long unit, BigInteger expected, BigInteger variance) {
    if (unit <= 0 || Trillionths.ONE % unit != 0 || variance.signum() < 0) {
      throw new IllegalArgumentException(
          "Invalid sums: variance %s, masses in units of 1/%d".formatted(variance, unit));
    }
    if (expected.signum() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (variance.signum() == 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    var mass = observed.multiply(BigInteger.valueOf(Trillionths.ONE / unit));
    double spread = pairs(variance);
    double z = pairs(mass.subtract(expected)) / Math.sqrt(spread);
    return Estimate.of(
        new StratifiedEvidence(pairs(mass), pairs(expected), spread, z, twoSided(z)));
  }

  /**
   * Whether the p-value should come from {@link ExactPairCount} or {@link PermutedPairs} instead.
   */
  public boolean isSmall() {
    return variance < SMALL_VARIANCE;
  }

  private static double pairs(BigInteger trillionths) {
    return trillionths.doubleValue() / Trillionths.ONE;
  }

  private static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }
}
