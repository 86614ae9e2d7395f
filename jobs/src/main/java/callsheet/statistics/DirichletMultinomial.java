package callsheet.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How compositions differ from cluster to cluster: each cluster draws its own shares from a
 * Dirichlet distribution and its counts from those (Mosimann 1962). As a prior it draws a small
 * cluster's shares towards those of all.
 *
 * @param shares the mean share of each category; they sum to 1
 * @param concentration α₀, the observations that the mean is worth against a cluster's own: large
 *     when clusters are alike
 */
public record DirichletMultinomial(List<Double> shares, double concentration) {
  /** θ = 0.999: each cluster has hardly more than one category. */
  public static final double SMALLEST_CONCENTRATION = 1e-3;

  /**
   * Clusters that vary no more than chance does would have an infinite concentration; this one is
   * complete pooling for every practical purpose, as in METHODS 7.1.
   */
  public static final double LARGEST_CONCENTRATION = 1e3;

  private static final double SLACK = 1e-9;

  public DirichletMultinomial {
    shares = List.copyOf(shares);
    double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(sum - 1) > SLACK || shares.stream().anyMatch(share -> share < 0)) {
      throw new IllegalArgumentException("Invalid shares: " + shares + " (must sum to 1)");
    }
    if (!(concentration > 0 && Double.isFinite(concentration))) {
      throw new IllegalArgumentException(
          "Invalid concentration: " + concentration + " (must be above 0)");
    }
  }

  /**
   * The most likely parameters, of the shares and the concentration together (METHODS 2.3, 3.7).
   *
   * <p>{@code NO_DATA} without any mass, {@code ONE_CLUSTER} when all of it is in one cluster,
   * {@code NO_VARIATION} when all of it is in one category, {@code NOT_IDENTIFIED} when no cluster
   * has more than one observation. The concentration is held between {@link
   * #SMALLEST_CONCENTRATION}, at which the shares are those of the clusters that have a category,
   * and {@link #LARGEST_CONCENTRATION}, at which they are those of all mass together.
   *
   * @param masses cluster by category, all clusters equally long
   * @param unit mass of one observation
   */
  public static Estimate<DirichletMultinomial> fit(long[][] masses, long unit) {
    var sample = new CompositionSample(masses, unit);
    return sample.objection() == null
        ? Estimate.of(DirichletMultinomialFit.of(sample))
        : Estimate.undefined(sample.objection());
  }

  /**
   * The most likely concentration around shares that are known, such as those of the corpus; within
   * the same bounds and undefined for the same reasons as {@link #fit}.
   *
   * @param shares above 0 wherever there is any mass
   */
  public static Estimate<Double> concentration(long[][] masses, List<Double> shares, long unit) {
    var sample = new CompositionSample(masses, unit);
    return sample.objection() == null
        ? Estimate.of(ConcentrationFit.of(sample, shares))
        : Estimate.undefined(sample.objection());
  }

  /** θ = 1/(1+α₀), the correlation of two observations of the same cluster. */
  public double intraclassCorrelation() {
    return 1 / (1 + concentration);
  }

  /** α₀ times the share of the category: the observations that the prior adds to it. */
  public double pseudoCount(int category) {
    return concentration * shares.get(category);
  }

  /**
   * The shares of a cluster, its own masses and the prior's pseudo-counts together; those of the
   * prior where it has no mass.
   *
   * @param masses by category
   * @param unit mass of one observation
   */
  public List<Double> posteriorMean(long[] masses, long unit) {
    if (masses.length != shares.size()) {
      throw new IllegalArgumentException("Invalid masses: not one for each of the shares");
    }
    double observations = (double) Masses.total(masses) / unit;
    return IntStream.range(0, masses.length)
        .mapToObj(
            category ->
                ((double) masses[category] / unit + pseudoCount(category))
                    / (observations + concentration))
        .toList();
  }

  /**
   * The logarithm of the probability of the observations in their order, without the multinomial
   * coefficients, which the parameters do not change.
   *
   * @param masses none in a category whose share is 0
   */
  public double logLikelihood(long[][] masses, long unit) {
    return new CompositionSample(masses, unit)
        .logLikelihood(IntStream.range(0, shares.size()).mapToDouble(this::pseudoCount).toArray());
  }
}
