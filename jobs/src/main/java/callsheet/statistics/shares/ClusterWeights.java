package callsheet.statistics.shares;

/**
 * How unequally a base is divided over its clusters, and what that does to a clustered variance.
 *
 * <p>The squared residuals of clusters are too small, because the ratio was fitted to them: where
 * cluster c has the share w of the base and the variance v, their sum is expected to be Σv·(1 + Σw²
 * − 2Σvw/Σv) (Bell and McCaffrey 2002). G/(G − 1) mends it for equal clusters only. Here v has a
 * part in proportion to w, of turns that vary by themselves, and one in proportion to w², of what
 * all turns of a cluster have in common, which is also what Carter, Schnepel and Steigerwald (2017)
 * assume. The latter needs Σw³, which no table keeps: it is taken as that of a gamma distribution
 * with the mean and the variance that the clusters have, 2(Σw²)² − Σw²/G, and not above its bound
 * (Σw²)^1.5.
 *
 * @param sumOfSquares Σw², 1/G for equal clusters and at most 1
 * @param clusters G, those with any of the base
 */
record ClusterWeights(double sumOfSquares, double clusters) {
  /** Where one cluster is nearly everything, nothing can be corrected. */
  private static final double LEAST = 0.05;

  /** The weights of equal clusters with that sum of squares. */
  static ClusterWeights equal(double sumOfSquares) {
    return new ClusterWeights(sumOfSquares, 1 / sumOfSquares);
  }

  /** What part of the variance the squared residuals are expected to show, above 0. */
  double unbiasedness(double clusteredShare) {
    double ofTurns = sumOfSquares;
    double ofClusters = Math.min(2 * sumOfSquares - 1 / clusters, Math.sqrt(sumOfSquares));
    double fitted = (1 - clusteredShare) * ofTurns + clusteredShare * ofClusters;
    return Math.max(LEAST, 1 + sumOfSquares - 2 * fitted);
  }

  /** 1/Σw²: Kish's effective number, G for equal clusters. */
  double effectiveClusters() {
    return 1 / sumOfSquares;
  }
}
