package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/**
 * Shares of true labels from shares of predicted ones and the classifier's errors: ACC from first
 * choices, PACC from mean probabilities (Forman 2008; METHODS 5).
 *
 * @param shares the distribution whose predictions would be nearest to those seen
 * @param unconstrained what inverting the errors gives: outside 0 to 1 where no distribution
 *     explains the predictions, as after a change that is more than one of shares
 * @param condition how much errors of the rates are multiplied, 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
public record AdjustedCount(double[] shares, double[] unconstrained, double condition) {
  /** Condition of the rates above which the predictions tell too little. */
  public static final double WORST_CONDITION = 30;

  /**
   * The adjusted count; {@code NOT_IDENTIFIED} when the classifier tells labels too little apart,
   * {@code SINGULAR} when it does not at all.
   *
   * @param rates by predicted label (row) and true label (column); columns sum to 1
   * @param predicted shares of predicted labels, made as the rates were
   */
  public static Estimate<AdjustedCount> of(double[][] rates, double[] predicted) {
    if (rates.length != predicted.length || rates.length == 0) {
      throw new IllegalArgumentException(
          "Invalid rates: of %d labels (must be %d)".formatted(rates.length, predicted.length));
    }
    var matrix = new DMatrixRMaj(rates);
    var observed = new DMatrixRMaj(predicted);
    var solution = new DMatrixRMaj(predicted.length, 1);
    double condition = NormOps_DDRM.conditionP2(matrix);
    if (!Double.isFinite(condition) || !CommonOps_DDRM.solve(matrix, observed, solution)) {
      return Estimate.undefined(Reason.SINGULAR);
    }
    if (condition > WORST_CONDITION) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    return Estimate.of(
        new AdjustedCount(
            SimplexLeastSquares.solve(matrix, observed), solution.getData().clone(), condition));
  }
}
