package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.Shares;
import java.util.Arrays;

/** Shannon's entropy of masses (Shannon 1948), plug-in. */
public final class Entropy {
  private Entropy() {}

  /** The entropy in nats; {@code NO_DATA} when all masses are 0. */
  public static Estimate<Double> nats(long[] masses) {
    var sorted = Masses.sortedPositive(masses);
    return sorted.length == 0 ? Estimate.undefined(Reason.NO_DATA) : Estimate.of(natsOf(sorted));
  }

  /** The entropy in bits. */
  public static Estimate<Double> bits(long[] masses) {
    return nats(masses).map(nats -> nats / Math.log(2));
  }

  /**
   * The entropy against that of equal shares of all categories of the scheme, 0 to 1, whether they
   * occur or not (J = H / ln K); {@code NO_VARIATION} for a scheme of one category.
   */
  public static Estimate<Double> evenness(long[] masses) {
    if (masses.length == 1) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    return nats(masses).map(nats -> Math.min(1, nats / Math.log(masses.length)));
  }

  /** The entropy of shares in nats. */
  public static double nats(Shares shares) {
    return Arrays.stream(shares.toArray())
        .filter(share -> share > 0)
        .map(Entropy::term)
        .sorted()
        .sum();
  }

  /**
   * The estimate, or the entropy of equal shares where a correction went beyond it.
   *
   * @param occurring how many categories were seen
   * @param categories how many there can be
   */
  static double capped(double nats, long occurring, long categories) {
    if (categories < occurring) {
      throw new IllegalArgumentException(
          "Invalid number of categories: %d (%d were seen)".formatted(categories, occurring));
    }
    return Math.min(nats, Math.log((double) categories));
  }

  /** Of masses that are sorted and positive: each term is at least 0, so nothing cancels. */
  static double natsOf(long[] sorted) {
    double total = Masses.total(sorted);
    return Arrays.stream(sorted).mapToDouble(mass -> term(mass / total)).sum();
  }

  /** Of shares that sum to 1, smallest first. */
  static double natsOfShares(double[] sorted) {
    return Arrays.stream(sorted).filter(share -> share > 0).map(Entropy::term).sum();
  }

  private static double term(double share) {
    return share >= 1 ? 0 : -share * Math.log(share);
  }
}
