package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.Sample;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A statistic, and what leaving out one performer at a time tells about it (METHODS 1.6).
 *
 * @param estimate of all performers
 * @param standardError √((m−1)/m·Σ(x_i − x̄)²) with x_i without performer i
 * @param corrected m·x − (m−1)·x̄, without the bias of order 1/m; it may lie beyond the bounds of
 *     the statistic
 */
public record Jackknife(double estimate, double standardError, double corrected) {

  /**
   * The jackknife of a statistic of the masses of all cells. Where the statistic is undefined for
   * all performers or without one of them, so is this, for the same reason; {@code ONE_CLUSTER}
   * when all mass is one performer's.
   */
  public static Estimate<Jackknife> of(
      MassCube<String> performers, Function<long[], Estimate<Double>> statistic) {
    var all = statistic.apply(performers.total());
    if (all.value() == null) {
      return undefined(all);
    }
    if (performers.occupiedClusters().size() < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    var without = performers.leavingOneOut().map(statistic).toList();
    var undefined = without.stream().filter(rest -> rest.value() == null).findFirst();
    return undefined.isPresent()
        ? undefined(undefined.get())
        : Estimate.of(of(all.value(), without));
  }

  private static Estimate<Jackknife> undefined(Estimate<Double> statistic) {
    return Estimate.undefined(Objects.requireNonNull(statistic.reason()));
  }

  private static Jackknife of(double estimate, List<Estimate<Double>> without) {
    var values = without.stream().mapToDouble(rest -> Objects.requireNonNull(rest.value()));
    var sample = Sample.of(values.toArray());
    double m = sample.size();
    double mean = Objects.requireNonNull(sample.mean().value());
    double deviation = Objects.requireNonNull(sample.standardDeviation().value());
    double standardError = deviation * (m - 1) / Math.sqrt(m);
    return new Jackknife(estimate, standardError, m * estimate - (m - 1) * mean);
  }
}
