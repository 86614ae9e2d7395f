package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.util.Arrays;

/** A distribution over the categories of a scheme, in its order: none below 0, together 1. */
public final class Shares {
  private static final double TOLERANCE = 1e-9;

  private final double[] values;

  private Shares(double[] values) {
    this.values = values;
  }

  /** The given shares, which must sum to 1 within 1e-9: a target, for example. */
  public static Shares of(double... shares) {
    double sum = Arrays.stream(shares).sorted().sum();
    if (!Arrays.stream(shares).allMatch(share -> share >= 0) || !(Math.abs(sum - 1) <= TOLERANCE)) {
      throw new IllegalArgumentException(
          "Invalid shares: " + Arrays.toString(shares) + " (must be 0 or more and sum to 1)");
    }
    return new Shares(Arrays.stream(shares).map(share -> share / sum).toArray());
  }

  /** The same share for each category. */
  public static Shares equal(int categories) {
    var shares = new double[categories];
    Arrays.fill(shares, 1.0 / categories);
    return of(shares);
  }

  /** The shares of the masses; {@code NO_DATA} when all are 0. */
  public static Estimate<Shares> ofMasses(long[] masses) {
    double total = Masses.total(Masses.sortedPositive(masses));
    return total == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(new Shares(Arrays.stream(masses).mapToDouble(m -> m / total).toArray()));
  }

  /**
   * The shares after {@code prior} was added to the mass of every category, so that none is 0: (N_e
   * + a) / (N + K·a).
   *
   * @param prior in the unit of the masses, above 0: half an observation by convention (METHODS
   *     1.7)
   */
  public static Shares smoothed(long[] masses, double prior) {
    if (!(prior > 0 && Double.isFinite(prior)) || masses.length == 0) {
      throw new IllegalArgumentException("Invalid prior: " + prior + " (must be above 0)");
    }
    double total = Masses.total(Masses.sortedPositive(masses)) + masses.length * prior;
    return new Shares(Arrays.stream(masses).mapToDouble(m -> (m + prior) / total).toArray());
  }

  /** Number of categories, whether they occur or not. */
  public int size() {
    return values.length;
  }

  /** The share of one category. */
  public double at(int category) {
    return values[category];
  }

  public double[] toArray() {
    return values.clone();
  }

  /** How many categories have any share. */
  int occurring() {
    return (int) Arrays.stream(values).filter(share -> share > 0).count();
  }
}
