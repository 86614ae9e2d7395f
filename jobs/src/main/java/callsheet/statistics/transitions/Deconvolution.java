package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * The pairs that were there, from those that were observed through a known confusion: N̂ =
 * C⁻ᵀ·N·C⁻¹ (METHODS 2.2). What comes out below 0 is noise: the nearest table without it and with
 * the same total takes its place. See {@link LabelNoise} for the confusion.
 */
public final class Deconvolution {
  /** Labels that tell less about the truth than this would multiply their own noise. */
  static final double LARGEST_CONDITION = 30;

  private Deconvolution() {}

  /**
   * The deconvolved pairs, none below 0, with the total of the observed; {@code NO_DATA} when there
   * are none, {@code SINGULAR} when the condition number of the confusion is above 30.
   */
  public static Estimate<double[][]> of(double[][] observed, double[][] confusion) {
    LabelNoise.checkConfusion(confusion);
    if (observed.length != confusion.length) {
      throw new IllegalArgumentException(
          "Invalid confusion: of %d emotions, not %d".formatted(confusion.length, observed.length));
    }
    double total = total(observed);
    if (total == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var inverse = new DMatrixRMaj(confusion);
    // Also true of what is no number: the condition of a matrix without an inverse.
    if (!(NormOps_DDRM.conditionP2(inverse) <= LARGEST_CONDITION)
        || !CommonOps_DDRM.invert(inverse)) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    var half = new DMatrixRMaj(observed.length, observed.length);
    CommonOps_DDRM.multTransA(inverse, new DMatrixRMaj(observed), half);
    var pairs = new DMatrixRMaj(observed.length, observed.length);
    CommonOps_DDRM.mult(half, inverse, pairs);
    return Estimate.of(rows(nearest(pairs.data, total), observed.length));
  }

  private static double total(double[][] pairs) {
    double total = 0;
    for (double[] row : pairs) {
      for (double mass : row) {
        if (!(mass >= 0 && mass < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("Invalid mass: " + mass);
        }
        total += mass;
      }
    }
    return total;
  }

  /**
   * The nearest numbers, by least squares, that are not below 0 and have the total: all are lowered
   * by the same amount and cut at 0. Unchanged when none is below 0.
   */
  private static double[] nearest(double[] values, double total) {
    var descending = values.clone();
    Arrays.sort(descending);
    if (descending[0] >= 0) {
      return values;
    }
    double sum = 0;
    double lowering = 0;
    for (int kept = 1; kept <= descending.length; kept++) {
      double value = descending[descending.length - kept];
      sum += value;
      if (value > (sum - total) / kept) {
        lowering = (sum - total) / kept;
      }
    }
    double amount = lowering;
    return Arrays.stream(values).map(value -> Math.max(0, value - amount)).toArray();
  }

  private static double[][] rows(double[] cells, int columns) {
    var rows = new double[columns][];
    for (int row = 0; row < columns; row++) {
      rows[row] = Arrays.copyOfRange(cells, row * columns, (row + 1) * columns);
    }
    return rows;
  }
}
