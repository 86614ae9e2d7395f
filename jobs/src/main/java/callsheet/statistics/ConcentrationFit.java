package callsheet.statistics;

import java.util.List;

/**
 * The most likely concentration around known shares: where the slope of the likelihood turns from
 * up to down, by bisection of its logarithm, which cannot fail.
 */
final class ConcentrationFit {
  private static final int BISECTIONS = 60;

  private final CompositionSample sample;
  private final List<Double> shares;

  private ConcentrationFit(CompositionSample sample, List<Double> shares) {
    this.sample = sample;
    this.shares = shares;
  }

  static double of(CompositionSample sample, List<Double> shares) {
    var pooled = sample.pooledShares();
    if (shares.size() != pooled.length) {
      throw new IllegalArgumentException("Invalid shares: not one for each category");
    }
    for (int category = 0; category < pooled.length; category++) {
      if (pooled[category] > 0 && !(shares.get(category) > 0)) {
        throw new IllegalArgumentException("Invalid shares: none for a category that occurs");
      }
    }
    return new ConcentrationFit(sample, shares).best();
  }

  private double best() {
    double low = DirichletMultinomial.SMALLEST_CONCENTRATION;
    double high = DirichletMultinomial.LARGEST_CONCENTRATION;
    if (slope(high) >= 0) {
      return high;
    }
    for (int bisection = 0; bisection < BISECTIONS; bisection++) {
      double middle = Math.sqrt(low * high);
      if (slope(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.sqrt(low * high);
  }

  private double slope(double concentration) {
    double slope = -sample.riseOfSizes(concentration, GammaFunctions::digamma);
    for (int category = 0; category < shares.size(); category++) {
      double share = shares.get(category);
      slope += share * sample.rise(category, concentration * share, GammaFunctions::digamma);
    }
    return slope;
  }
}
