package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A ratio with its interval: Wilson's with an effective sample size, of clusters that are crossed
 * (METHODS 1.3). {@link #of} is the default of this product, {@link #kornGraubard} the textbook's,
 * which covers about 92 % of what it should.
 *
 * @param ratio between 0 and 1
 * @param variance what the interval takes as the ratio's
 * @param effectiveSize independent observations that would tell as much
 * @param designEffect the variance against drawing as many observations with replacement; null when
 *     nothing or everything is in the part, for then both are 0
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
   * The ratio with an interval that was calibrated on simulated studios, see CALIBRATION.md; {@code
   * NO_DATA} when the denominator is empty, {@code ONE_CLUSTER} when one performer or one session
   * stands behind it.
   *
   * <p>It mends what the textbook's lacks. The variances are corrected for unequal clusters ({@link
   * ClusterWeights}). The design effect is the geometric mean of the part's own and the one that
   * all parts of its base have in common ({@link CommonDesignEffect}), for a variance of few
   * clusters is itself uncertain and goes with the ratio: the own effect alone is too small where
   * the ratio is (generalized variance functions: Wolter 2007, chapter 7; moderated variances:
   * Smyth 2004). Degrees of freedom come from the effective number of clusters, and only for the
   * part of the variance that has to be learnt from clusters (Satterthwaite 1946), so that they
   * grow beyond all bounds where the clusters make no difference.
   */
  public static Estimate<ClusteredRatio> of(ClusteredPart part, CommonDesignEffect common) {
    return part.checked().map(checked -> calibrated(checked, common));
  }

  private static ClusteredRatio calibrated(ClusteredPart part, CommonDesignEffect common) {
    double own = part.variance(common.clusteredShare()).conservative();
    if (!part.hasSpread() || own == 0) {
      return withoutSpread(part.sums(), part.support());
    }
    double designEffect = Math.sqrt(own / part.independentVariance() * common.value());
    double excess = Math.max(0, designEffect - 1) / designEffect;
    double clusters = Math.max(1, part.effectiveClusters() - 1);
    return of(part.sums(), designEffect, clusters / (excess * excess));
  }

  /**
   * The ratio with the interval of METHODS 1.3, of V* and the effective size of Korn and Graubard
   * (1998): undefined as {@link #of}. For comparison with published software.
   */
  public static Estimate<ClusteredRatio> kornGraubard(
      RatioSums sums, TwoWayMoments moments, Support support) {
    return new ClusteredPart(sums, moments, support)
        .checked()
        .flatMap(part -> moments.variance(sums))
        .map(variance -> kornGraubard(sums, variance.conservative(), support));
  }

  private static ClusteredRatio kornGraubard(RatioSums sums, double variance, Support support) {
    if (sums.isExtreme() || variance == 0) {
      return withoutSpread(sums, support);
    }
    double ratio = sums.ratio();
    double independent = ratio * (1 - ratio) / sums.size();
    return of(sums, variance / independent, (double) support.degreesOfFreedom());
  }

  /** No spread was seen: performers are what could still differ, a rule of three on performers. */
  private static ClusteredRatio withoutSpread(RatioSums sums, Support support) {
    double ratio = sums.ratio();
    double size = Math.min(sums.size(), (double) support.performers());
    return new ClusteredRatio(
        ratio, 0, size, sums.isExtreme() ? null : 0.0, Wilson.interval(ratio, size));
  }

  private static ClusteredRatio of(RatioSums sums, double designEffect, double few) {
    double ratio = sums.ratio();
    double variance = designEffect * ratio * (1 - ratio) / sums.size();
    double size = Math.min(sums.size(), sums.size() / designEffect * correction(sums, few));
    return new ClusteredRatio(ratio, variance, size, designEffect, Wilson.interval(ratio, size));
  }

  /** (t_{N−1}/t_df)²: what the few degrees of freedom of a clustered variance cost. */
  private static double correction(RatioSums sums, double few) {
    double many = sums.size() - 1;
    // Soft masses can sum to less than the clusters they come from; hard counts cannot.
    if (few >= many) {
      return 1;
    }
    double correction = quantile(many) / quantile(few);
    return correction * correction;
  }

  private static double quantile(double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(UPPER_TAIL);
  }
}
