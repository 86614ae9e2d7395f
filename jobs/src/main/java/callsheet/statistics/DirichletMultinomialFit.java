package callsheet.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The maximum of the Dirichlet-multinomial likelihood over the pseudo-counts γ_j = α₀·share_j:
 * Newton's steps, whose Hessian is a diagonal plus a constant and so needs no inversion, and where
 * one leads nowhere, a step of the fixed-point iteration that always climbs (Minka 2000).
 */
final class DirichletMultinomialFit {
  private static final int ITERATIONS = 500;
  private static final int HALVINGS = 6;
  private static final int LARGEST_POWER = 1024;
  private static final double VANISHING = 1e-9;
  private static final double CONVERGED = 1e-12;

  /** Likelihoods that differ by less are equal: sums of logarithms have no more digits. */
  private static final double TIE = 1e-12;

  private final CompositionSample sample;

  private DirichletMultinomialFit(CompositionSample sample) {
    this.sample = sample;
  }

  static DirichletMultinomial of(CompositionSample sample) {
    var fit = new DirichletMultinomialFit(sample);
    // Categories that do not occur start at 0 and stay there.
    var pooled = sample.pooledShares();
    var counts = scaled(pooled, sample.categories());
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double concentration = Arrays.stream(counts).sum();
      if (concentration >= DirichletMultinomial.LARGEST_CONCENTRATION) {
        return model(pooled, DirichletMultinomial.LARGEST_CONCENTRATION);
      }
      if (concentration <= DirichletMultinomial.SMALLEST_CONCENTRATION) {
        return model(sample.occurrences(), DirichletMultinomial.SMALLEST_CONCENTRATION);
      }
      var next = fit.next(counts);
      boolean isConverged = change(counts, next) < CONVERGED;
      counts = next;
      if (isConverged) {
        break;
      }
    }
    return model(counts, Arrays.stream(counts).sum());
  }

  private static DirichletMultinomial model(double[] weights, double concentration) {
    var shares = scaled(weights, 1 / Arrays.stream(weights).sum());
    return new DirichletMultinomial(
        Arrays.stream(shares).boxed().toList(),
        Math.min(concentration, DirichletMultinomial.LARGEST_CONCENTRATION));
  }

  private double[] next(double[] counts) {
    var step = newtonStep(counts);
    double before = sample.logLikelihood(counts);
    double length = feasible(counts, step);
    for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
      var next = moved(counts, step, length);
      if (sample.logLikelihood(next) >= before - TIE * Math.abs(before)) {
        return next;
      }
    }
    return concentrated(fixedPointStep(counts));
  }

  /**
   * The same shares at their most likely concentration, if that climbs: along a ridge on which the
   * likelihood hardly changes, steps of all counts together would take for ever.
   */
  private double[] concentrated(double[] counts) {
    double concentration = Arrays.stream(counts).sum();
    var shares = scaled(counts, 1 / concentration);
    double best = ConcentrationFit.of(sample, Arrays.stream(shares).boxed().toList());
    var climbed = scaled(shares, best);
    return sample.logLikelihood(climbed) > sample.logLikelihood(counts) ? climbed : counts;
  }

  /** −H⁻¹g, with H = diag(q) + z·11ᵀ. */
  private double[] newtonStep(double[] counts) {
    double concentration = Arrays.stream(counts).sum();
    double ofSizes = sample.riseOfSizes(concentration, GammaFunctions::digamma);
    double z = -sample.riseOfSizes(concentration, GammaFunctions::trigamma);
    var slopes = new double[counts.length];
    var bends = new double[counts.length];
    double slopeSum = 0;
    double bendSum = 1 / z;
    for (int j : occurring(counts)) {
      slopes[j] = sample.rise(j, counts[j], GammaFunctions::digamma) - ofSizes;
      bends[j] = sample.rise(j, counts[j], GammaFunctions::trigamma);
      slopeSum += slopes[j] / bends[j];
      bendSum += 1 / bends[j];
    }
    var step = new double[counts.length];
    for (int j : occurring(counts)) {
      step[j] = (slopeSum / bendSum - slopes[j]) / bends[j];
    }
    return step;
  }

  /**
   * The step of the fixed-point iteration, and the same step again as long as that climbs, twice as
   * often each time: where the likelihood is nearly flat, single steps would take for ever.
   */
  private double[] fixedPointStep(double[] counts) {
    double ofSizes = sample.riseOfSizes(Arrays.stream(counts).sum(), GammaFunctions::digamma);
    var factors =
        IntStream.range(0, counts.length)
            .mapToDouble(
                j ->
                    counts[j] == 0
                        ? 0
                        : sample.rise(j, counts[j], GammaFunctions::digamma) / ofSizes)
            .toArray();
    var best = multiplied(counts, factors, 1);
    double height = sample.logLikelihood(best);
    for (int times = 2; times <= LARGEST_POWER; times *= 2) {
      var next = multiplied(counts, factors, times);
      boolean isVanishing = IntStream.of(occurring(counts)).anyMatch(j -> next[j] < VANISHING);
      if (isVanishing || sample.logLikelihood(next) <= height) {
        break;
      }
      best = next;
      height = sample.logLikelihood(next);
    }
    return best;
  }

  private static double[] multiplied(double[] counts, double[] factors, int times) {
    return IntStream.range(0, counts.length)
        .mapToDouble(j -> counts[j] * Math.pow(factors[j], times))
        .toArray();
  }

  /** The longest part of the step, at most all of it, that leaves every count above 0. */
  private static double feasible(double[] counts, double[] step) {
    double length = 1;
    for (int j : occurring(counts)) {
      if (step[j] < 0) {
        length = Math.min(length, 0.9 * counts[j] / -step[j]);
      }
    }
    return length;
  }

  private static int[] occurring(double[] counts) {
    return IntStream.range(0, counts.length).filter(j -> counts[j] > 0).toArray();
  }

  private static double[] moved(double[] counts, double[] step, double length) {
    return IntStream.range(0, counts.length)
        .mapToDouble(j -> counts[j] + length * step[j])
        .toArray();
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  private static double change(double[] before, double[] after) {
    return IntStream.of(occurring(before))
        .mapToDouble(j -> Math.abs(after[j] / before[j] - 1))
        .max()
        .orElse(0);
  }
}
