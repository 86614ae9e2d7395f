package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * How far each cell determines its own expected count in a log-linear Poisson fit of rows and
 * columns.
 *
 * <p>The leverage of a cell is its expected count times the effective resistance between its row
 * and its column in the network whose conductances are the expected counts: the information matrix
 * of the fit is that network's Laplacian, but for the signs of the columns. One node of each
 * component is grounded, since only differences count.
 */
final class QuasiLeverage {
  private final int size;
  private final double[][] fit;
  private final DMatrixRMaj inverse;

  private QuasiLeverage(double[][] fit, DMatrixRMaj inverse) {
    this.size = fit.length;
    this.fit = fit;
    this.inverse = inverse;
  }

  /** The leverages of a fit; {@code SINGULAR} where expected counts are too uneven to tell. */
  static Estimate<QuasiLeverage> of(ChangePattern pattern, double[][] fit) {
    var roots = pattern.roots();
    var laplacian = laplacian(fit);
    ground(laplacian, roots, 1);
    var inverse = new DMatrixRMaj(roots.length, roots.length);
    var solver = LinearSolverFactory_DDRM.symmPosDef(roots.length);
    if (!solver.setA(laplacian)) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    solver.invert(inverse);
    ground(inverse, roots, 0);
    return Estimate.of(new QuasiLeverage(fit, inverse));
  }

  private static DMatrixRMaj laplacian(double[][] fit) {
    var laplacian = new DMatrixRMaj(2 * fit.length, 2 * fit.length);
    for (int row = 0; row < fit.length; row++) {
      for (int column = 0; column < fit.length; column++) {
        int other = fit.length + column;
        laplacian.add(row, row, fit[row][column]);
        laplacian.add(other, other, fit[row][column]);
        laplacian.set(row, other, -fit[row][column]);
        laplacian.set(other, row, -fit[row][column]);
      }
    }
    return laplacian;
  }

  /** Clears the rows and columns of the roots; a node without cells is its own root. */
  private static void ground(DMatrixRMaj matrix, int[] roots, double diagonal) {
    for (int node = 0; node < roots.length; node++) {
      if (roots[node] == node) {
        for (int other = 0; other < roots.length; other++) {
          matrix.set(node, other, 0);
          matrix.set(other, node, 0);
        }
        matrix.set(node, node, diagonal);
      }
    }
  }

  /** The leverage of a cell, 0 to 1. */
  double of(int row, int column) {
    int other = size + column;
    double resistance =
        inverse.get(row, row) + inverse.get(other, other) - 2 * inverse.get(row, other);
    return Math.min(1, fit[row][column] * resistance);
  }
}
