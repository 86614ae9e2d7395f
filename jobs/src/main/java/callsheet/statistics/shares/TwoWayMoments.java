package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/** The moments of a ratio whose observations belong to performers and, crossed, to sessions. */
public record TwoWayMoments(
    ClusterMoments performers, ClusterMoments sessions, ClusterMoments intersections) {

  /** Whether there are at least two clusters of both kinds, without which there is no variance. */
  boolean hasTwoOfEach() {
    return performers.clusters() > 1 && sessions.clusters() > 1 && intersections.clusters() > 1;
  }

  /** The variances of the ratio; {@code ONE_CLUSTER} or {@code NO_DATA} where there are none. */
  public Estimate<RatioVariance> variance(RatioSums ratio) {
    if (ratio.whole().signum() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (!hasTwoOfEach()) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    return Estimate.of(
        new RatioVariance(
            performers.variance(ratio), sessions.variance(ratio), intersections.variance(ratio)));
  }
}
