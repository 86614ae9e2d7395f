package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import java.util.List;
import java.util.Objects;

/**
 * The moments of shares whose observations belong to performers and, crossed, to sessions: of the
 * same observations, clustered three ways.
 */
public record TwoWayShareMoments(
    ShareMoments performers, ShareMoments sessions, ShareMoments intersections) {

  /**
   * The variances of a function of the shares by the delta method; {@code NO_DATA} without mass,
   * {@code ONE_CLUSTER} with one performer or one session.
   *
   * @param gradient the function's derivative by each share
   */
  public Estimate<RatioVariance> variance(double[] gradient) {
    var variances = new double[3];
    var clusterings = List.of(performers, sessions, intersections);
    for (int i = 0; i < variances.length; i++) {
      var covariance = clusterings.get(i).covariance();
      if (covariance.value() == null) {
        return Estimate.undefined(Objects.requireNonNull(covariance.reason()));
      }
      variances[i] = covariance.value().variance(gradient);
    }
    return Estimate.of(new RatioVariance(variances[0], variances[1], variances[2]));
  }
}
