package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Effective numbers of performers who resemble each other, from the eigenvalues of their kernel
 * (Friedman and Dieng 2023; orders as Pasarkar and Dieng 2024): the Hill numbers of the
 * eigenvalues. Order 0 is the rank, which says little.
 *
 * <p>Raw counts make everybody alike: use {@link RadialKernel} on standardised features. Not
 * additive: made anew from all vectors, in time that grows with the cube of the members; with more
 * than 2000 use {@link #ofCosines}, which grows with the cube of the features instead.
 */
public final class VendiScore {
  /** Smaller eigenvalues are rounding. */
  private static final double CLIP = 1e-12;

  /** With room for rounding. */
  private static final double LEAST_COSINE = -1 - 1e-9;

  /** No rounding makes eigenvalues as negative as this. */
  private static final double NEGATIVE = -1e-9;

  private VendiScore() {}

  /**
   * The score of equally weighted members; all 0 without any.
   *
   * @param kernel symmetric, positive semi-definite, 1 on the diagonal: one minus an arbitrary
   *     distance is refused, {@link SimilarityDiversity} takes it
   */
  public static HillNumbers of(double[][] kernel) {
    var equal = new long[kernel.length];
    Arrays.fill(equal, 1);
    return of(equal, kernel);
  }

  /** The score of members weighted by their masses; all 0 without any mass. */
  public static HillNumbers of(long[] masses, double[][] kernel) {
    SimilarityMatrix.check(kernel, masses.length, 1, LEAST_COSINE);
    return Masses.sortedPositive(masses).length == 0
        ? HillNumbers.of(masses)
        : HillNumbers.ofWeights(eigenvalues(masses, kernel));
  }

  /** Of √s√s′∘K, with the shares s of the masses; largest first. */
  static double[] eigenvalues(long[] masses, double[][] kernel) {
    var roots = roots(masses);
    var weighted = new DMatrixRMaj(masses.length, masses.length);
    for (int row = 0; row < masses.length; row++) {
      for (int column = 0; column < masses.length; column++) {
        weighted.set(row, column, roots[row] * roots[column] * kernel[row][column]);
      }
    }
    return eigenvalues(weighted);
  }

  /**
   * The score of members by the cosines of their feature vectors, weighted by their masses. It is
   * made from the smaller of the two tables that have these eigenvalues, member by member or
   * feature by feature, so that many members with few features are no trouble.
   *
   * @param features member by feature, no row all 0
   */
  public static HillNumbers ofCosines(long[] masses, double[][] features) {
    if (masses.length != features.length) {
      throw new IllegalArgumentException("Invalid features: not a row for each of the masses");
    }
    if (Masses.sortedPositive(masses).length == 0) {
      return HillNumbers.of(masses);
    }
    var rows = weightedUnitRows(roots(masses), features);
    int size = Math.min(rows.numRows, rows.numCols);
    var table = new DMatrixRMaj(size, size);
    if (rows.numCols < rows.numRows) {
      CommonOps_DDRM.multTransA(rows, rows, table);
    } else {
      CommonOps_DDRM.multTransB(rows, rows, table);
    }
    return HillNumbers.ofWeights(eigenvalues(table));
  }

  private static double[] roots(long[] masses) {
    double total = Masses.total(masses);
    return Arrays.stream(masses).mapToDouble(mass -> Math.sqrt(mass / total)).toArray();
  }

  private static DMatrixRMaj weightedUnitRows(double[] roots, double[][] features) {
    var rows = new DMatrixRMaj(features);
    for (int row = 0; row < rows.numRows; row++) {
      double length = Math.sqrt(Arrays.stream(features[row]).map(x -> x * x).sum());
      if (!(length > 0 && Double.isFinite(length))) {
        throw new IllegalArgumentException("Invalid features: row " + row + " has no direction");
      }
      for (int column = 0; column < rows.numCols; column++) {
        rows.set(row, column, roots[row] * (features[row][column] / length));
      }
    }
    return rows;
  }

  private static double[] eigenvalues(DMatrixRMaj symmetric) {
    var eigen = DecompositionFactory_DDRM.eig(symmetric.numRows, false, true);
    if (!eigen.decompose(symmetric)) {
      throw new ArithmeticException("Cannot find the eigenvalues of a kernel");
    }
    var values =
        IntStream.range(0, symmetric.numRows)
            .mapToDouble(index -> eigen.getEigenvalue(index).getReal())
            .toArray();
    if (Arrays.stream(values).anyMatch(value -> value < NEGATIVE)) {
      throw new IllegalArgumentException(
          "Invalid kernel: a negative eigenvalue (must be positive semi-definite)");
    }
    return Arrays.stream(values)
        .map(value -> value < CLIP ? 0 : -value)
        .sorted()
        .map(Math::abs)
        .toArray();
  }
}
