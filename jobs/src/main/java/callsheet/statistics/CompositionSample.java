package callsheet.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the likelihood of a Dirichlet-multinomial needs of clusters of counts: for each category the
 * counts of the clusters, and the clusters' sizes, each sorted, so that the order of the clusters
 * does not matter. Counts may be soft.
 */
final class CompositionSample {
  private final double[][] counts;
  private final double[] sizes;
  private final @Nullable Reason objection;

  CompositionSample(long[][] masses, long unit) {
    int categories = masses.length == 0 ? 0 : masses[0].length;
    if (Arrays.stream(masses).anyMatch(cluster -> cluster.length != categories) || unit <= 0) {
      throw new IllegalArgumentException("Invalid counts: not a table of units");
    }
    this.counts =
        IntStream.range(0, categories)
            .mapToObj(category -> sorted(masses, cluster -> cluster[category], unit))
            .toArray(double[][]::new);
    this.sizes = sorted(masses, Masses::total, unit);
    this.objection = objectionTo(counts, sizes);
  }

  private static double[] sorted(long[][] masses, ToLongFunction<long[]> mass, long unit) {
    var sorted = Masses.sortedPositive(Arrays.stream(masses).mapToLong(mass).toArray());
    return Arrays.stream(sorted).mapToDouble(m -> (double) m / unit).toArray();
  }

  private static @Nullable Reason objectionTo(double[][] counts, double[] sizes) {
    if (sizes.length == 0) {
      return Reason.NO_DATA;
    }
    if (sizes.length == 1) {
      return Reason.ONE_CLUSTER;
    }
    if (Arrays.stream(counts).filter(category -> category.length > 0).count() == 1) {
      return Reason.NO_VARIATION;
    }
    return sizes[sizes.length - 1] <= 1 ? Reason.NOT_IDENTIFIED : null;
  }

  /** Why nothing can be estimated from it; null when something can. */
  @Nullable Reason objection() {
    return objection;
  }

  int categories() {
    return counts.length;
  }

  /** The shares of all mass together. */
  double[] pooledShares() {
    var sums = Arrays.stream(counts).mapToDouble(category -> Arrays.stream(category).sum());
    double total = Arrays.stream(sizes).sum();
    return sums.map(sum -> sum / total).toArray();
  }

  /**
   * How many clusters have each category: towards a concentration of 0, the most likely shares are
   * in proportion to these.
   */
  double[] occurrences() {
    return Arrays.stream(counts).mapToDouble(category -> category.length).toArray();
  }

  /** Of pseudo-counts, which are 0 at most for categories that do not occur. */
  double logLikelihood(double[] pseudoCounts) {
    double ofCategories =
        IntStream.range(0, counts.length)
            .mapToDouble(
                category -> rise(category, pseudoCounts[category], GammaFunctions::logGamma))
            .sum();
    return ofCategories - riseOfSizes(Arrays.stream(pseudoCounts).sum(), GammaFunctions::logGamma);
  }

  /** Σ f(count + from) − f(from) over the clusters that have the category; 0 without any. */
  double rise(int category, double from, DoubleUnaryOperator function) {
    return rise(counts[category], from, function);
  }

  /** The same over the clusters' sizes. */
  double riseOfSizes(double from, DoubleUnaryOperator function) {
    return rise(sizes, from, function);
  }

  private static double rise(double[] counts, double from, DoubleUnaryOperator function) {
    if (counts.length == 0) {
      return 0;
    }
    double start = function.applyAsDouble(from);
    return Arrays.stream(counts).map(count -> function.applyAsDouble(count + from) - start).sum();
  }
}
