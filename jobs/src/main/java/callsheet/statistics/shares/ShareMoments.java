package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * What the variances and covariances of shares need from clusters of one kind: their number, the
 * masses of the categories and the sums of their products, all exact. They add over disjoint sets
 * of clusters, in any order (METHODS 1.3, 9).
 */
public final class ShareMoments {
  private final long[] masses;
  private final BigInteger[][] products;
  private long clusters;
  private long occupied;

  public ShareMoments(int categories) {
    this.masses = new long[categories];
    this.products = new BigInteger[categories][categories];
    for (BigInteger[] row : products) {
      Arrays.fill(row, BigInteger.ZERO);
    }
  }

  /**
   * Adds one whole cluster: a cluster that is added in two parts would count as two. One without
   * mass counts, too: every performer of the corpus is a cluster of each of its domains.
   */
  public void add(long[] cluster) {
    requireSize(cluster.length);
    long mass = Masses.total(Masses.sortedPositive(cluster));
    clusters++;
    occupied += mass > 0 ? 1 : 0;
    for (int i = 0; i < masses.length; i++) {
      masses[i] = Math.addExact(masses[i], cluster[i]);
      addProducts(cluster, i);
    }
  }

  private void addProducts(long[] cluster, int i) {
    var factor = BigInteger.valueOf(cluster[i]);
    for (int j = 0; j <= i && cluster[i] > 0; j++) {
      if (cluster[j] > 0) {
        products[i][j] = products[i][j].add(factor.multiply(BigInteger.valueOf(cluster[j])));
      }
    }
  }

  /** Adds clusters that have no mass here. */
  public void addEmpty(long number) {
    clusters = Math.addExact(clusters, number);
  }

  /** Adds the moments of other clusters. */
  public void merge(ShareMoments other) {
    requireSize(other.masses.length);
    clusters = Math.addExact(clusters, other.clusters);
    occupied = Math.addExact(occupied, other.occupied);
    for (int i = 0; i < masses.length; i++) {
      masses[i] = Math.addExact(masses[i], other.masses[i]);
      for (int j = 0; j <= i; j++) {
        products[i][j] = products[i][j].add(other.products[i][j]);
      }
    }
  }

  private void requireSize(int size) {
    if (size != masses.length) {
      throw new IllegalArgumentException(
          "Invalid cluster: " + size + " categories (must be " + masses.length + ")");
    }
  }

  /** Number of clusters, also of those without mass. */
  public long clusters() {
    return clusters;
  }

  /** Number of clusters with mass; the covariance has no higher rank than one less. */
  public long occupiedClusters() {
    return occupied;
  }

  /** The mass of each category. */
  public long[] masses() {
    return masses.clone();
  }

  /**
   * The linearised covariance of the shares over these clusters, the vector form of {@link
   * ClusterMoments#variance}; {@code NO_DATA} without mass, {@code ONE_CLUSTER} when there is but
   * one.
   */
  public Estimate<ShareCovariance> covariance() {
    if (occupied == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (clusters < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    return Estimate.of(ShareCovariance.of(masses, products, clusters));
  }
}
