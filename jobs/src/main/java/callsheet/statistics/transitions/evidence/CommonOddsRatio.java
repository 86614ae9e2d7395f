package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.Trillionths;
import java.math.BigInteger;
import java.util.List;

/**
 * How much the odds of an emotion rise after the other's emotion, the same in all strata: the size
 * of an effect whose evidence is {@link StratifiedEvidence} (Mantel and Haenszel 1959). 1 is no
 * effect. Soft labels draw it towards 1, as label noise does (METHODS 2.2).
 *
 * @param oddsRatio at least 0
 * @param interval 95 %, from the variance of the logarithm of Robins, Breslow and Greenland (1986);
 *     {@code ZERO_MARGIN} when the ratio is 0, {@code NOT_IDENTIFIED} when nothing bounds it
 */
public record CommonOddsRatio(double oddsRatio, Estimate<Interval> interval) {
  /**
   * The odds ratio of the sums of {@link OddsRatioSums#terms}; {@code NO_DATA} when no stratum
   * holds against it or for it, {@code ZERO_MARGIN} when none holds against it.
   *
   * @param terms R, S, PR, PS+QR and QS, in trillionths
   */
  public static Estimate<CommonOddsRatio> of(List<BigInteger> terms) {
    double inFavour = terms.get(0).doubleValue() / Trillionths.ONE;
    double against = terms.get(1).doubleValue() / Trillionths.ONE;
    if (against == 0) {
      return Estimate.undefined(inFavour == 0 ? Reason.NO_DATA : Reason.ZERO_MARGIN);
    }
    if (inFavour == 0) {
      return Estimate.of(new CommonOddsRatio(0, Estimate.undefined(Reason.ZERO_MARGIN)));
    }
    double variance =
        terms.get(2).doubleValue() / Trillionths.ONE / (2 * inFavour * inFavour)
            + terms.get(3).doubleValue() / Trillionths.ONE / (2 * inFavour * against)
            + terms.get(4).doubleValue() / Trillionths.ONE / (2 * against * against);
    double ratio = inFavour / against;
    return Estimate.of(new CommonOddsRatio(ratio, interval(ratio, Math.sqrt(variance))));
  }

  private static Estimate<Interval> interval(double ratio, double deviation) {
    double factor = Math.exp(Interval.Z_95 * deviation);
    double upper = ratio * factor;
    return Double.isFinite(upper)
        ? Estimate.of(new Interval(ratio / factor, upper))
        : Estimate.undefined(Reason.NOT_IDENTIFIED);
  }
}
