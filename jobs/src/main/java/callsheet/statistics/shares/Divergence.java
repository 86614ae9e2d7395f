package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far one distribution is from another over the same categories (METHODS 1.7). Of shares that
 * were counted, all of these are biased upward: publish them with an interval and beside the level
 * that chance alone reaches, {@link ChanceDivergence}.
 */
public final class Divergence {
  private Divergence() {}

  /** Total variation, half the sum of differences: the share that would have to move, 0 to 1. */
  public static double totalVariation(Shares p, Shares q) {
    return Math.min(1, sum(p, q, i -> Math.abs(p.at(i) - q.at(i))) / 2);
  }

  /**
   * Jensen and Shannon's divergence in bits, 0 to 1: symmetric, and finite where categories are
   * missing (Lin 1991). SciPy's {@code jensenshannon} is its square root.
   */
  public static double jensenShannonBits(Shares p, Shares q) {
    double nats = sum(p, q, i -> jensenShannonTerm(p.at(i), q.at(i))) / 2;
    return Math.max(0, Math.min(1, nats / Math.log(2)));
  }

  /** The square root of the divergence in bits, which is a metric (Endres and Schindelin 2003). */
  public static double jensenShannonDistance(Shares p, Shares q) {
    return Math.sqrt(jensenShannonBits(p, q));
  }

  /** Hellinger's distance, 0 to 1. */
  public static double hellinger(Shares p, Shares q) {
    double squares = sum(p, q, i -> Math.pow(Math.sqrt(p.at(i)) - Math.sqrt(q.at(i)), 2)) / 2;
    return Math.sqrt(Math.min(1, squares));
  }

  /**
   * Kullback and Leibler's divergence of {@code p} from {@code q} in bits, which is another number
   * than that of {@code q} from {@code p}; {@code ZERO_MARGIN} when {@code p} has a category that
   * {@code q} lacks, for then it is infinite. Smooth what was counted: {@link Shares#smoothed}.
   */
  public static Estimate<Double> kullbackLeiblerBits(Shares p, Shares q) {
    requireSameSize(p, q);
    if (IntStream.range(0, p.size()).anyMatch(i -> p.at(i) > 0 && q.at(i) == 0)) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    double nats = sum(p, q, i -> p.at(i) == 0 ? 0 : p.at(i) * Math.log(p.at(i) / q.at(i)));
    return Estimate.of(Math.max(0, nats / Math.log(2)));
  }

  /**
   * p·ln(p/m) + q·ln(q/m) with m the mean of both: not below 0, and by the relative difference so
   * that it does not cancel where both are nearly equal.
   */
  private static double jensenShannonTerm(double p, double q) {
    double both = p + q;
    if (both == 0) {
      return 0;
    }
    double difference = (p - q) / both;
    return weighted(p, difference) + weighted(q, -difference);
  }

  private static double weighted(double share, double difference) {
    return share == 0 ? 0 : share * Math.log1p(difference);
  }

  /** The sum over the categories by size, so that their order does not show. */
  private static double sum(Shares p, Shares q, IntToDoubleFunction term) {
    requireSameSize(p, q);
    return IntStream.range(0, p.size()).mapToDouble(term).sorted().sum();
  }

  private static void requireSameSize(Shares p, Shares q) {
    if (p.size() != q.size()) {
      throw new IllegalArgumentException(
          "Invalid shares: " + p.size() + " and " + q.size() + " categories (must be the same)");
    }
  }
}
