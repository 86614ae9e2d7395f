package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.util.Arrays;

/**
 * Entropy of an open set, such as arcs or word sequences, of which a sample has not met everything
 * (Chao and Shen 2003; METHODS 1.6).
 *
 * <p>Danger: it needs whole counts of independent observations, never soft masses.
 */
public final class ChaoShen {
  private ChaoShen() {}

  /**
   * The estimated entropy in nats, at most ln K; {@code NO_DATA} when all counts are 0.
   *
   * @param counts how often each was met
   * @param categories K, how many there can be
   */
  public static Estimate<Double> nats(long[] counts, long categories) {
    var sorted = Masses.sortedPositive(counts);
    if (sorted.length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    long size = Masses.total(sorted);
    double coverage = coverage(sorted, size);
    double nats =
        Arrays.stream(sorted).mapToDouble(count -> term(coverage * count / size, size)).sum();
    return Estimate.of(Entropy.capped(nats, sorted.length, categories));
  }

  /**
   * The share of the set's mass that the sample has met, by what it has met once (Good 1953); when
   * that is everything, one less, for a coverage of 0 would estimate nothing.
   */
  private static double coverage(long[] sorted, long size) {
    long once = Arrays.stream(sorted).filter(count -> count == 1).count();
    return 1 - (double) (once == size ? once - 1 : once) / size;
  }

  /** −p·ln p over the probability of having been met, 1 − (1−p)^n. */
  private static double term(double share, long size) {
    return share == 1 ? 0 : -share * Math.log(share) / -Math.expm1(size * Math.log1p(-share));
  }
}
