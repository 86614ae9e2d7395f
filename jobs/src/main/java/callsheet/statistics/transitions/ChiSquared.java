package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A statistic that is about χ² distributed under its hypothesis, if observations were independent.
 * Turns of one performer are not: print the p-value, but decide by permutation (METHODS 2.7).
 *
 * @param degreesOfFreedom 0 when nothing could have differed from the hypothesis
 */
public record ChiSquared(double statistic, long degreesOfFreedom) {
  public ChiSquared {
    if (!(statistic >= 0 && Double.isFinite(statistic)) || degreesOfFreedom < 0) {
      throw new ArithmeticException(
          "Not a χ² statistic: " + statistic + " with " + degreesOfFreedom + " degrees");
    }
  }

  /**
   * How likely a statistic at least as large is under the hypothesis; {@code NO_VARIATION} without
   * degrees of freedom.
   */
  public Estimate<Double> pValue() {
    return degreesOfFreedom == 0
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(
            ChiSquaredDistribution.of((double) degreesOfFreedom).survivalProbability(statistic));
  }
}
