package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Whether a corpus of clusters fits a target: the chi-square as it would be of independent
 * observations, corrected to the second order (Rao and Scott 1981, 1984; METHODS 1.5).
 *
 * @param chiSquare Pearson's, uncorrected
 * @param effects design effects of the contrasts between categories, the largest first: the
 *     eigenvalues λ of D⁻¹·N·V
 * @param meanEffect λ̄, their mean
 * @param variation a², their squared coefficient of variation
 */
public record RaoScottFit(
    double chiSquare, List<Double> effects, double meanEffect, double variation) {

  /**
   * The fit of the masses to the target; undefined as {@link GoodnessOfFit} is, and {@code
   * ONE_CLUSTER} with one performer, {@code SINGULAR} with fewer performers than categories, where
   * the covariance has too little rank: bootstrap the divergence instead; {@code NO_VARIATION} when
   * all performers have the same shares.
   *
   * @param performers the clusters
   * @param unit mass of one observation
   */
  public static Estimate<RaoScottFit> of(ShareMoments performers, Shares target, long unit) {
    var fit = GoodnessOfFit.of(performers.masses(), target, unit);
    var covariance = performers.covariance();
    if (fit.value() == null) {
      return Estimate.undefined(Objects.requireNonNull(fit.reason()));
    }
    if (covariance.value() == null || performers.occupiedClusters() < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    if (performers.occupiedClusters() <= fit.value().degreesOfFreedom()) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    var effects = effects(covariance.value(), target, fit.value().size());
    return effects.get(0) == 0
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(of(fit.value(), effects));
  }

  private static RaoScottFit of(GoodnessOfFit fit, List<Double> effects) {
    double mean = effects.stream().mapToDouble(effect -> effect).sum() / effects.size();
    double squares = effects.stream().mapToDouble(effect -> Math.pow(effect - mean, 2)).sum();
    return new RaoScottFit(
        fit.chiSquare(), effects, mean, squares / (effects.size() * mean * mean));
  }

  /**
   * The eigenvalues of T^−½·N·V·T^−½ over all categories of the target, T = diag(t). One of them is
   * 0, for √t is its eigenvector; the others are those of D⁻¹·N·V without one category, whichever
   * it is.
   */
  private static List<Double> effects(ShareCovariance covariance, Shares target, double size) {
    var kept = IntStream.range(0, target.size()).filter(i -> target.at(i) > 0).toArray();
    var matrix = new DMatrixRMaj(kept.length, kept.length);
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept.length; j++) {
        double scale = size / Math.sqrt(target.at(kept[i]) * target.at(kept[j]));
        matrix.set(i, j, covariance.at(kept[i], kept[j]) * scale);
      }
    }
    var decomposition = DecompositionFactory_DDRM.eig(kept.length, false, true);
    if (!decomposition.decompose(matrix)) {
      throw new ArithmeticException("Not a covariance: its eigenvalues do not converge");
    }
    return IntStream.range(0, kept.length)
        .mapToObj(i -> Math.max(0, decomposition.getEigenvalue(i).getReal()))
        .sorted((a, b) -> Double.compare(b, a))
        .limit(kept.length - 1L)
        .toList();
  }

  /** Of chi-square to the first order, to be held against as many degrees as contrasts. */
  public double firstOrder() {
    return chiSquare / meanEffect;
  }

  /** The probability of a first-order statistic as large if the corpus fitted. */
  public double firstOrderPValue() {
    return ChiSquaredDistribution.of(effects.size()).survivalProbability(firstOrder());
  }

  /** The corrected chi-square, of {@link #degreesOfFreedom}. */
  public double corrected() {
    return firstOrder() / (1 + variation);
  }

  /** The degrees of freedom of the corrected chi-square: a real number. */
  public double degreesOfFreedom() {
    return effects.size() / (1 + variation);
  }

  /** The probability of a corrected chi-square as large if the corpus fitted. */
  public double pValue() {
    return ChiSquaredDistribution.of(degreesOfFreedom()).survivalProbability(corrected());
  }
}
