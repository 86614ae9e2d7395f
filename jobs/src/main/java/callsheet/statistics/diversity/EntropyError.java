package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.shares.Jackknife;
import callsheet.statistics.shares.MassCube;
import callsheet.statistics.shares.RatioVariance;
import callsheet.statistics.shares.ShareMoments;
import callsheet.statistics.shares.TwoWayShareMoments;
import java.util.Arrays;

/** How uncertain an entropy is whose observations are clustered (METHODS 1.6), in nats. */
public final class EntropyError {
  private EntropyError() {}

  /**
   * The standard error over clusters of one kind, by the delta method; undefined as their
   * covariance is.
   */
  public static Estimate<Double> linearised(ShareMoments clusters) {
    var gradient = gradient(clusters.masses());
    return clusters.covariance().map(covariance -> Math.sqrt(covariance.variance(gradient)));
  }

  /**
   * The standard error over performers and, crossed, sessions: the root of V*, by the delta method;
   * undefined as their covariances are.
   */
  public static Estimate<Double> linearised(TwoWayShareMoments moments) {
    return moments
        .variance(gradient(moments.performers().masses()))
        .map(RatioVariance::conservative)
        .map(Math::sqrt);
  }

  /**
   * The entropy with its standard error and without its bias of order 1/m, by leaving out one
   * performer at a time; the corrected entropy is at least 0 and at most that of equal shares of
   * all cells.
   */
  public static Estimate<Jackknife> jackknife(MassCube<String> performers) {
    double most = Math.log(performers.cells());
    return Jackknife.of(performers, Entropy::nats)
        .map(
            raw -> {
              double corrected = Math.max(0, Math.min(most, raw.corrected()));
              return new Jackknife(raw.estimate(), raw.standardError(), corrected);
            });
  }

  /**
   * −ln p for each category. The derivative is −ln p − 1, but a constant adds nothing to the
   * variance of shares, which sum to 1; nor does a category without mass, whose share never varied.
   */
  private static double[] gradient(long[] masses) {
    double total = Arrays.stream(masses).sum();
    return Arrays.stream(masses)
        .mapToDouble(mass -> mass == 0 ? 0 : -Math.log(mass / total))
        .toArray();
  }
}
