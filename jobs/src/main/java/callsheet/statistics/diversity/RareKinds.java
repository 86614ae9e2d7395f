package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/**
 * Other estimates of how many kinds there are, for samples of independent observations, that
 * published software shows beside {@link ChaoRichness}. No more than there can be.
 */
public final class RareKinds {
  /** Kinds met more often tell nothing about the unseen. */
  private static final long RARE = 10;

  private RareKinds() {}

  /**
   * Chao's estimate without its bias, S + f₁(f₁−1)/2(f₂+1): defined without kinds met twice, too,
   * and a little lower; {@code NO_DATA} without any kinds.
   */
  public static Estimate<Double> chao(FrequencyCounts counts) {
    return counts.kinds().isEmpty()
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(held(counts, counts.observed() + unseen(counts)));
  }

  private static double unseen(FrequencyCounts counts) {
    double once = counts.met(1);
    return once * (once - 1) / (2 * (counts.met(2) + 1.0));
  }

  /**
   * The standard error of {@link #chao}, by the delta method on the frequencies as if they were
   * multinomial among all kinds.
   */
  public static Estimate<Double> chaoError(FrequencyCounts counts) {
    return chao(counts).map(kinds -> Math.sqrt(chaoVariance(counts)));
  }

  private static double chaoVariance(FrequencyCounts counts) {
    double once = counts.met(1);
    double twice = counts.met(2);
    double ofOnce = 1 + (2 * once - 1) / (2 * (twice + 1));
    double ofTwice = 1 - once * (once - 1) / (2 * (twice + 1) * (twice + 1));
    double more = counts.observed() - once - twice;
    double kinds = counts.observed() + unseen(counts);
    double mean = ofOnce * once + ofTwice * twice + more;
    double square = ofOnce * ofOnce * once + ofTwice * ofTwice * twice + more;
    return Math.max(0, square - mean * mean / kinds);
  }

  /**
   * The abundance-based coverage estimate of Chao and Lee (1992), from kinds met up to ten times;
   * {@code NO_DATA} without any kinds, {@code NOT_IDENTIFIED} when all the rare ones were met once.
   */
  public static Estimate<Double> abundanceCoverage(FrequencyCounts counts) {
    if (counts.kinds().isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double rare = 0;
    double observations = 0;
    double pairs = 0;
    for (var entry : counts.kinds().headMap(RARE + 1).entrySet()) {
      rare += entry.getValue();
      observations += (double) entry.getKey() * entry.getValue();
      pairs += (double) entry.getKey() * (entry.getKey() - 1) * entry.getValue();
    }
    double once = counts.met(1);
    if (rare > 0 && once == observations) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    if (rare == 0) {
      return Estimate.of((double) counts.observed());
    }
    double covered = 1 - once / observations;
    double variation = rare / covered * pairs / (observations * (observations - 1)) - 1;
    double kinds =
        counts.observed() - rare + rare / covered + once / covered * Math.max(0, variation);
    return Estimate.of(held(counts, kinds));
  }

  private static double held(FrequencyCounts counts, double kinds) {
    return Math.min((double) counts.possible(), kinds);
  }
}
