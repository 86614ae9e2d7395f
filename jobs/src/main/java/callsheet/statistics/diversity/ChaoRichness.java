package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;

/**
 * How many kinds there are, seen or not, at least: from those met once and twice (Chao 1984 for
 * observations, Chao 1987 for sessions, known as Chao1 and Chao2; METHODS 3.8). Valid only while
 * the next sessions are like the past ones, so not after targeted commissioning.
 *
 * @param observed kinds that were met
 * @param unseen kinds that were not, estimated from below and not yet held to what is possible
 * @param variance of the estimate, first order (Chao 1987, eq. 11, with (n−1)/n)
 * @param possible kinds that there can be
 */
public record ChaoRichness(long observed, double unseen, double variance, long possible) {
  /** The estimate; {@code NO_DATA} without any kinds, {@code ONE_CLUSTER} of a single unit. */
  public static Estimate<ChaoRichness> of(FrequencyCounts counts) {
    if (counts.kinds().isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (counts.units() < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    double unseen = unseen(counts);
    return Estimate.of(
        new ChaoRichness(
            counts.observed(),
            unseen,
            variance(counts, counts.observed() + unseen),
            counts.possible()));
  }

  /** f₀ before any bound: f₁²/2f₂, or f₁(f₁−1)/2 when nothing was met twice, times (n−1)/n. */
  static double unseen(FrequencyCounts counts) {
    double once = counts.met(1);
    double twice = counts.met(2);
    double pairs = twice > 0 ? once * once / (2 * twice) : once * (once - 1) / 2;
    return (counts.units() - 1.0) / counts.units() * pairs;
  }

  private static double variance(FrequencyCounts counts, double kinds) {
    double scale = (counts.units() - 1.0) / counts.units();
    double once = counts.met(1);
    double twice = counts.met(2);
    if (twice > 0) {
      double ratio = once / twice;
      double square = scale * ratio * (scale * ratio);
      return twice * (scale * ratio * ratio / 2 + square * ratio + square * ratio * ratio / 4);
    }
    double odd = once * (2 * once - 1) * (2 * once - 1) / 4 - Math.pow(once, 4) / (4 * kinds);
    return Math.max(0, scale * once * (once - 1) / 2 + scale * scale * odd);
  }

  /** All kinds, seen and unseen, but no more than there can be. */
  public double kinds() {
    return Math.min((double) possible, observed + unseen);
  }

  public double standardError() {
    return Math.sqrt(variance);
  }

  /**
   * 95 %, from the observed number up, for the logarithm of the unseen is nearer to normal (Chao
   * 1987); no more than there can be.
   */
  public Interval interval() {
    if (unseen == 0) {
      return new Interval(observed, observed);
    }
    double factor = Math.exp(Interval.Z_95 * Math.sqrt(Math.log1p(variance / (unseen * unseen))));
    return new Interval(
        Math.min((double) possible, observed + unseen / factor),
        Math.min((double) possible, observed + unseen * factor));
  }
}
