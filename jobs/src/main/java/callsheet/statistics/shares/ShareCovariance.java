package callsheet.statistics.shares;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Variances and covariances of the shares of all categories: symmetric, and each row sums to 0
 * because the shares sum to 1.
 */
public final class ShareCovariance {
  private final double[][] values;

  private ShareCovariance(double[][] values) {
    this.values = values;
  }

  /**
   * G/(G−1)·Σz_i·z_j with z_i = (a_i − θ_i·d)/D (Binder 1983), where the base d of a cluster is the
   * sum of its categories.
   *
   * @param masses A_i, not all 0
   * @param products Σa_i·a_j over clusters for j ≤ i
   */
  static ShareCovariance of(long[] masses, BigInteger[][] products, long clusters) {
    var parts = exact(masses.length, i -> BigInteger.valueOf(masses[i]));
    var withBase = exact(masses.length, i -> rowSum(products, i));
    var whole = sum(parts);
    var baseSquares = sum(withBase);
    double scale = whole.pow(4).doubleValue() / clusters * (clusters - 1);
    var values = new double[masses.length][masses.length];
    for (int i = 0; i < values.length; i++) {
      var ofBase = whole.multiply(withBase[i]).subtract(parts[i].multiply(baseSquares));
      for (int j = 0; j <= i; j++) {
        // D·(D·Σa_i·a_j − A_i·Σa_j·d) − A_j·(D·Σa_i·d − A_i·Σd²), exact up to here: where clusters
        // agree, nearly all digits of the terms cancel.
        var ofPart = whole.multiply(products[i][j]).subtract(parts[i].multiply(withBase[j]));
        var sum = whole.multiply(ofPart).subtract(parts[j].multiply(ofBase));
        values[i][j] = sum.doubleValue() / scale;
        values[j][i] = values[i][j];
      }
    }
    return new ShareCovariance(values);
  }

  private static BigInteger[] exact(int size, IntFunction<BigInteger> number) {
    return IntStream.range(0, size).mapToObj(number).toArray(BigInteger[]::new);
  }

  /** Σa_i·d over clusters. */
  private static BigInteger rowSum(BigInteger[][] products, int i) {
    return sum(exact(products.length, j -> products[Math.max(i, j)][Math.min(i, j)]));
  }

  private static BigInteger sum(BigInteger[] numbers) {
    return Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** Number of categories. */
  public int size() {
    return values.length;
  }

  /** The covariance of the shares of two categories; the variance when they are the same. */
  public double at(int i, int j) {
    return values[i][j];
  }

  DMatrixRMaj matrix() {
    return new DMatrixRMaj(values);
  }

  /**
   * The variance of a function of the shares by the delta method.
   *
   * @param gradient its derivative by each share
   */
  public double variance(double[] gradient) {
    if (gradient.length != values.length) {
      throw new IllegalArgumentException(
          "Invalid gradient: " + gradient.length + " derivatives (must be " + values.length + ")");
    }
    double variance = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values.length; j++) {
        variance += gradient[i] * gradient[j] * values[i][j];
      }
    }
    return Math.max(0, variance);
  }
}
