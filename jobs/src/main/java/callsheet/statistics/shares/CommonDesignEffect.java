package callsheet.statistics.shares;

import java.util.List;

/**
 * The design effect that the parts of one base have on average: far surer than that of one part,
 * above all of a rare one, whose variance is small whenever its ratio happens to be.
 *
 * <p>It is the mean of Rao and Scott (1984), Σ(1 − p)·δ over Σ(1 − p), of the two-way variance, and
 * at least that of either clustering alone.
 *
 * @param clusteredShare of the variance, that exceeds the one of independent observations: 0 to 1
 * @param value above 0; 1 for independent observations and where no part has any spread
 */
public record CommonDesignEffect(double clusteredShare, double value) {

  /**
   * The design effect of parts of the same base; their order decides the last bit.
   *
   * @param parts one by one; those that hold nothing or everything say nothing
   */
  public static CommonDesignEffect of(List<ClusteredPart> parts) {
    var telling =
        parts.stream().filter(part -> part.checked().value() != null && part.hasSpread()).toList();
    // How much of the bias is that of clusters depends on the effect, and the effect on the bias.
    double first = mean(telling, 0);
    double clusteredShare = first > 1 ? 1 - 1 / first : 0;
    double effect = mean(telling, clusteredShare);
    return new CommonDesignEffect(clusteredShare, effect > 0 ? effect : 1);
  }

  private static double mean(List<ClusteredPart> parts, double clusteredShare) {
    double performers = 0;
    double sessions = 0;
    double intersections = 0;
    double weights = 0;
    for (ClusteredPart part : parts) {
      var variance = part.variance(clusteredShare);
      double weight = 1 - part.sums().ratio();
      double scale = weight / part.independentVariance();
      performers += scale * variance.performers();
      sessions += scale * variance.sessions();
      intersections += scale * variance.intersections();
      weights += weight;
    }
    return weights == 0
        ? 0
        : new RatioVariance(performers, sessions, intersections).conservative() / weights;
  }
}
