package callsheet.statistics.shares;

import callsheet.statistics.Sample;
import java.util.Objects;
import java.util.stream.LongStream;

/**
 * The divergence that chance alone brings: what a sample from the target itself would show (METHODS
 * 1.7). An observed divergence says something only above it.
 */
public final class ChanceDivergence {
  private ChanceDivergence() {}

  /**
   * The mean Jensen–Shannon divergence, in bits, of samples that are drawn from the target; the
   * same number in every run.
   *
   * @param effectiveSize independent observations that would tell as much as ours, N/deff; rounded,
   *     at least 1
   * @param samples how many are drawn: 1000 leave an error of about 2 %
   */
  public static double jensenShannonBits(Shares target, double effectiveSize, int samples) {
    requireSize(effectiveSize);
    int size = Math.toIntExact(Math.max(1, Math.round(effectiveSize)));
    var bits =
        LongStream.range(0, samples)
            .mapToObj(draw -> MultinomialDraw.counts(target, size, "target", draw))
            .map(counts -> Objects.requireNonNull(Shares.ofMasses(counts).value()))
            .mapToDouble(shares -> Divergence.jensenShannonBits(shares, target))
            .toArray();
    var mean = Sample.of(bits).mean().value();
    if (mean == null) {
      throw new IllegalArgumentException("Invalid number of samples: " + samples);
    }
    return mean;
  }

  /**
   * Its limit for large samples, (K−1)/(8·n·ln 2) bits over the K categories that the target has;
   * too large where few observations fall on a category.
   */
  public static double largeSampleBits(Shares target, double effectiveSize) {
    requireSize(effectiveSize);
    return (target.occurring() - 1) / (8 * effectiveSize * Math.log(2));
  }

  private static void requireSize(double effectiveSize) {
    if (!(effectiveSize > 0 && Double.isFinite(effectiveSize))) {
      throw new IllegalArgumentException(
          "Invalid effective size: " + effectiveSize + " (must be above 0)");
    }
  }
}
