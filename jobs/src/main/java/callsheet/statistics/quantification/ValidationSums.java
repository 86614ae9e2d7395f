package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What a classifier says of turns whose labels are known, of performers that it was not trained on:
 * by how much it confuses labels. The sums add over turns in any order, and subtract.
 */
public final class ValidationSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<PredictedSums> byTrueLabel = new ArrayList<>();

  public ValidationSums(int categories) {
    for (int label = 0; label < categories; label++) {
      byTrueLabel.add(new PredictedSums(categories));
    }
  }

  /** Adds a turn. */
  public void add(int trueLabel, double[] probabilities) {
    Probabilities.checkLabel(trueLabel, byTrueLabel.size());
    byTrueLabel.get(trueLabel).add(probabilities);
  }

  /** Adds other turns, {@code weight} times: −1 takes them away, a replicate draws them. */
  public void add(ValidationSums others, long weight) {
    for (int label = 0; label < byTrueLabel.size(); label++) {
      byTrueLabel.get(label).add(others.byTrueLabel.get(label), weight);
    }
  }

  /**
   * How often the first choice is each label (row) when the true one is each (column): M of
   * adjusted counts. {@code NO_DATA} when a label of the scheme is no turn's.
   */
  public Estimate<double[][]> firstChoiceRates() {
    return columns(byTrueLabel.stream().map(PredictedSums::classifyAndCount).toList());
  }

  /** The mean probability of each label (row) when the true one is each (column). */
  public Estimate<double[][]> meanProbabilities() {
    return columns(byTrueLabel.stream().map(PredictedSums::probabilisticCount).toList());
  }

  private static Estimate<double[][]> columns(List<Estimate<double[]>> columns) {
    var matrix = new double[columns.size()][columns.size()];
    for (int column = 0; column < columns.size(); column++) {
      var shares = columns.get(column).value();
      if (shares == null) {
        return Estimate.undefined(Reason.NO_DATA);
      }
      for (int row = 0; row < shares.length; row++) {
        matrix[row][column] = shares[row];
      }
    }
    return Estimate.of(matrix);
  }
}
