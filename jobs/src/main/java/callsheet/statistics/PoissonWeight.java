package callsheet.statistics;

/**
 * How often a cluster takes part in a replicate of a bootstrap: Poisson distributed with mean 1,
 * independent of the other clusters (Hanley and MacGibbon 2006; METHODS 0.9).
 */
public final class PoissonWeight {
  /** Cumulative probabilities; the rest beyond them is less than a double can tell from 1. */
  private static final double[] CUMULATIVE = cumulative(19);

  private PoissonWeight() {}

  /** The weight of the cluster in the replicate, 0 or more: the same in every run. */
  public static int of(String cluster, long replicate) {
    return of(KeyHash.uniform(cluster, replicate));
  }

  /** The smallest k with {@code uniform < P(X ≤ k)}. */
  static int of(double uniform) {
    int weight = 0;
    while (weight < CUMULATIVE.length && uniform >= CUMULATIVE[weight]) {
      weight++;
    }
    return weight;
  }

  /** The probability of at most so many. */
  static double cumulative(long weight) {
    return weight < CUMULATIVE.length ? CUMULATIVE[(int) weight] : 1;
  }

  private static double[] cumulative(int length) {
    var cumulative = new double[length];
    double term = 1;
    double sum = 0;
    for (int k = 0; k < length; k++) {
      term = k == 0 ? 1 : term / k;
      sum += term;
      cumulative[k] = Math.min(1, sum * Math.exp(-1));
    }
    return cumulative;
  }
}
