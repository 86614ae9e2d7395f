package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A ratio with the interval that every ratio of this product has by default (METHODS 1.3): Wilson's
 * with an effective sample size.
 *
 * @param ratio between 0 and 1
 * @param variance V*, the larger of the two-way clustered variance and its one-way parts
 * @param effectiveSize independent observations that would tell as much (Korn and Graubard 1998)
 * @param designEffect V* against drawing as many observations with replacement; null when nothing
 *     or everything is in the part, for then both are 0
 * @param interval 95 %
 */
public record ClusteredRatio(
    double ratio,
    double variance,
    double effectiveSize,
    @Nullable Double designEffect,
    Interval interval) {
  private static final double UPPER_TAIL = 0.025;

  /**
   * The ratio with its interval; {@code NO_DATA} when the denominator is empty, {@code ONE_CLUSTER}
   * when one performer or one session stands behind it.
   */
  public static Estimate<ClusteredRatio> of(
      RatioSums sums, TwoWayMoments moments, Support support) {
    var variance = moments.variance(sums);
    if (variance.value() != null && support.degreesOfFreedom() < 1) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    return variance.map(value -> of(sums, value.conservative(), support));
  }

  private static ClusteredRatio of(RatioSums sums, double variance, Support support) {
    double ratio = sums.ratio();
    double independent = ratio * (1 - ratio) / sums.size();
    if (sums.isExtreme() || variance == 0) {
      // No spread was seen: performers are what could still differ, a rule of three on performers.
      double size = Math.min(sums.size(), (double) support.performers());
      return new ClusteredRatio(
          ratio, variance, size, sums.isExtreme() ? null : 0.0, Wilson.interval(ratio, size));
    }
    double designEffect = variance / independent;
    double size = Math.min(sums.size(), sums.size() / designEffect * correction(sums, support));
    return new ClusteredRatio(ratio, variance, size, designEffect, Wilson.interval(ratio, size));
  }

  /** (t_{N−1}/t_df)²: what the few degrees of freedom of a clustered variance cost. */
  private static double correction(RatioSums sums, Support support) {
    double few = support.degreesOfFreedom();
    // Soft masses can sum to less than the clusters they come from; hard counts cannot.
    double many = Math.max(sums.size() - 1, few);
    double correction = quantile(many) / quantile(few);
    return correction * correction;
  }

  private static double quantile(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(UPPER_TAIL);
  }
}
