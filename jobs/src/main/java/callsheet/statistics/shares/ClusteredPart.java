package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Objects;

/**
 * A part of a base, such as an emotion of all turns, with what its interval is made of.
 *
 * @param moments of performers, sessions and performers within sessions
 * @param support who stands behind the base
 */
public record ClusteredPart(RatioSums sums, TwoWayMoments moments, Support support) {

  /** Whether some of the base is in the part and some is not. */
  boolean hasSpread() {
    return !sums.isExtreme();
  }

  /** The variance of the ratio if all observations were independent; 0 without spread. */
  double independentVariance() {
    double ratio = sums.ratio();
    return ratio * (1 - ratio) / sums.size();
  }

  /** The part itself; {@code NO_DATA} or {@code ONE_CLUSTER} where it has no variance. */
  Estimate<ClusteredPart> checked() {
    var variance = moments.variance(sums);
    if (variance.value() == null) {
      return Estimate.undefined(Objects.requireNonNull(variance.reason()));
    }
    return support.degreesOfFreedom() < 1
        ? Estimate.undefined(Reason.ONE_CLUSTER)
        : Estimate.of(this);
  }

  /**
   * The variances of the ratio, each without the bias that its few and unequal clusters give it.
   *
   * @param clusteredShare of the variance, that the clusters make; see {@link ClusterWeights}
   */
  RatioVariance variance(double clusteredShare) {
    return new RatioVariance(
        moments.performers().sumOfSquares(sums) / performers().unbiasedness(clusteredShare),
        moments.sessions().sumOfSquares(sums) / sessions().unbiasedness(clusteredShare),
        moments.intersections().sumOfSquares(sums)
            / ClusterWeights.equal(moments.intersections().inequality(sums))
                .unbiasedness(clusteredShare));
  }

  /**
   * As many performers or sessions, whichever are fewer, as would tell as much if all were equal.
   */
  double effectiveClusters() {
    return Math.min(performers().effectiveClusters(), sessions().effectiveClusters());
  }

  private ClusterWeights performers() {
    return new ClusterWeights(moments.performers().inequality(sums), support.performers());
  }

  private ClusterWeights sessions() {
    return new ClusterWeights(moments.sessions().inequality(sums), support.sessions());
  }
}
