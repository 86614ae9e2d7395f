package callsheet.statistics.shares;

import java.math.BigInteger;

/**
 * Sums over the clusters of one kind, with a the numerator's and d the denominator's mass in a
 * cluster. They add over disjoint sets of clusters.
 *
 * @param clusters all clusters of the corpus, also those without mass in the denominator: they add
 *     0 to the sums and still count (METHODS 1.3, domains)
 * @param squares sum of a²
 * @param products sum of a·d
 * @param baseSquares sum of d²
 */
public record ClusterMoments(
    long clusters, BigInteger squares, BigInteger products, BigInteger baseSquares) {

  /**
   * The linearised variance of a ratio over these clusters, G/(G−1)·Σz² with z = (a − θd)/D (Binder
   * 1983).
   */
  double variance(RatioSums ratio) {
    return sumOfSquares(ratio) * clusters / (clusters - 1);
  }

  /**
   * Σz² with z = (a − θd)/D.
   *
   * <p>D²·Σz² = Σa² − 2θΣad + θ²Σd² cancels nearly all of its digits where clusters agree, so it is
   * taken times D² in integers, exactly, and rounded once.
   */
  double sumOfSquares(RatioSums ratio) {
    var part = ratio.part();
    var whole = ratio.whole();
    var scaled =
        squares
            .multiply(whole.pow(2))
            .subtract(products.multiply(part).multiply(whole).shiftLeft(1))
            .add(baseSquares.multiply(part.pow(2)));
    if (scaled.signum() < 0) {
      throw new ArithmeticException("Not the moments of this ratio: negative sum of squares");
    }
    return scaled.doubleValue() / whole.pow(4).doubleValue();
  }

  /** Σ(d/D)²: how unequally the denominator is divided over the clusters. */
  double inequality(RatioSums ratio) {
    return baseSquares.doubleValue() / ratio.whole().pow(2).doubleValue();
  }
}
