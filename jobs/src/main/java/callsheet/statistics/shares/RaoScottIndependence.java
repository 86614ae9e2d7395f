package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * Whether two classifications of clustered observations, such as emotion and scene, go together:
 * corrected to the second order with reference to F, as R's {@code svychisq} is (Rao and Scott
 * 1984; METHODS 1.5). It needs traces of the covariance and not its inverse, so there may be fewer
 * performers than cells.
 *
 * @param chiSquare Pearson's of independence, uncorrected
 * @param contrasts (rows−1)·(columns−1)
 * @param f the corrected statistic
 * @param numeratorDegrees degrees of freedom of its numerator, real
 * @param denominatorDegrees degrees of freedom of its denominator, real
 */
public record RaoScottIndependence(
    double chiSquare, int contrasts, double f, double numeratorDegrees, double denominatorDegrees) {
  /** Below this, the matrix of contrasts is as good as singular. */
  private static final double MINIMUM_QUALITY = 1e-12;

  /**
   * The test of the table; {@code NO_DATA} without mass, {@code ONE_CLUSTER} with one performer,
   * {@code ZERO_MARGIN} with an empty row or column, {@code SINGULAR} when too many cells are
   * empty, {@code NO_VARIATION} with a single row or column or when all performers are the same.
   *
   * @param performers moments of the table's cells, row by row
   * @param rows how many there are; the cells must be a multiple
   * @param unit mass of one observation
   */
  public static Estimate<RaoScottIndependence> of(ShareMoments performers, int rows, long unit) {
    ShareTable.requireTable(performers.masses().length, rows);
    var shares = Shares.ofMasses(performers.masses());
    var covariance = performers.covariance();
    if (shares.value() == null) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (covariance.value() == null || performers.occupiedClusters() < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    var table = ShareTable.of(shares.value(), rows);
    if (table.contrasts() == 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    if (table.hasEmptyMargin()) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    double size = (double) Masses.total(performers.masses()) / unit;
    return test(table, covariance.value(), size, performers.occupiedClusters());
  }

  private static Estimate<RaoScottIndependence> test(
      ShareTable table, ShareCovariance covariance, double size, long clusters) {
    var effects = new DMatrixRMaj(table.contrasts(), table.contrasts());
    if (!effects(table, covariance, size, effects)) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    double trace = CommonOps_DDRM.trace(effects);
    if (trace <= 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double chiSquare = size * table.meanSquareContingency();
    double degrees = trace * trace / traceOfSquare(effects);
    return Estimate.of(
        new RaoScottIndependence(
            chiSquare, table.contrasts(), chiSquare / trace, degrees, degrees * (clusters - 1)));
  }

  /**
   * Sets the design effects of the contrasts, (C'D⁻¹C/N)⁻¹·C'D⁻¹VD⁻¹C with D the diagonal of the
   * shares; false when the inverse does not exist.
   */
  private static boolean effects(
      ShareTable table, ShareCovariance covariance, double size, DMatrixRMaj effects) {
    var scaled = table.scaledBasis();
    var independent = new DMatrixRMaj(table.contrasts(), table.contrasts());
    CommonOps_DDRM.multTransA(1 / size, table.contrastBasis(), scaled, independent);
    var solver = LinearSolverFactory_DDRM.chol(table.contrasts());
    if (!solver.setA(independent) || solver.quality() < MINIMUM_QUALITY) {
      return false;
    }
    var varied = new DMatrixRMaj(scaled.numRows, scaled.numCols);
    CommonOps_DDRM.mult(covariance.matrix(), scaled, varied);
    var clustered = new DMatrixRMaj(table.contrasts(), table.contrasts());
    CommonOps_DDRM.multTransA(scaled, varied, clustered);
    solver.solve(clustered, effects);
    return true;
  }

  private static double traceOfSquare(DMatrixRMaj matrix) {
    var square = new DMatrixRMaj(matrix.numRows, matrix.numCols);
    CommonOps_DDRM.mult(matrix, matrix, square);
    return CommonOps_DDRM.trace(square);
  }

  /** The probability of a chi-square as large if the observations were independent. */
  public double independentPValue() {
    return ChiSquaredDistribution.of(contrasts).survivalProbability(chiSquare);
  }

  /** The probability of an F as large if the classifications did not go together. */
  public double pValue() {
    return FDistribution.of(numeratorDegrees, denominatorDegrees).survivalProbability(f);
  }
}
