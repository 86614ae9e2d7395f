package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.stream.IntStream;

/**
 * The changes that are expected if the later emotion depends on the earlier one only in that it
 * differs: iterative proportional fitting to the margins, from 1 in every open cell (Goodman 1968).
 */
final class QuasiFit {
  private static final int MOST_ROUNDS = 10_000;

  private final ChangePattern pattern;
  private final double unit;
  private final double[][] fit;

  private QuasiFit(ChangePattern pattern, double unit) {
    this.pattern = pattern;
    this.unit = unit;
    this.fit = new double[pattern.size()][pattern.size()];
    for (int row = 0; row < fit.length; row++) {
      for (int column = 0; column < fit.length; column++) {
        fit[row][column] = pattern.isOpen(row, column) ? 1 : 0;
      }
    }
  }

  /**
   * The expected changes in observations, 0 where none can be; {@code NOT_IDENTIFIED} when the fit
   * does not settle, for then some of them go to 0 for ever.
   */
  static Estimate<double[][]> of(ChangePattern pattern, double unit) {
    var fit = new QuasiFit(pattern, unit);
    double tolerance = fit.tolerance();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (fit.largestDifference() < tolerance) {
        return Estimate.of(fit.fit);
      }
      fit.scale();
    }
    return Estimate.undefined(Reason.NOT_IDENTIFIED);
  }

  /** 1e-10 observations; more where there are so many that sums of doubles have fewer digits. */
  private double tolerance() {
    double total = IntStream.range(0, pattern.size()).mapToDouble(this::rowMargin).sum();
    return Math.max(1e-10, 1e-13 * total);
  }

  private double largestDifference() {
    double largest = 0;
    for (int emotion = 0; emotion < fit.length; emotion++) {
      largest = Math.max(largest, Math.abs(rowSum(emotion) - rowMargin(emotion)));
      largest = Math.max(largest, Math.abs(columnSum(emotion) - columnMargin(emotion)));
    }
    return largest;
  }

  private void scale() {
    for (int row = 0; row < fit.length; row++) {
      double factor = rowFactor(row);
      for (int column = 0; column < fit.length; column++) {
        fit[row][column] *= factor;
      }
    }
    for (int column = 0; column < fit.length; column++) {
      double factor = columnFactor(column);
      for (int row = 0; row < fit.length; row++) {
        fit[row][column] *= factor;
      }
    }
  }

  private double rowFactor(int row) {
    double sum = rowSum(row);
    return sum == 0 ? 0 : rowMargin(row) / sum;
  }

  private double columnFactor(int column) {
    double sum = columnSum(column);
    return sum == 0 ? 0 : columnMargin(column) / sum;
  }

  private double rowMargin(int row) {
    return pattern.rowMass(row) / unit;
  }

  private double columnMargin(int column) {
    return pattern.columnMass(column) / unit;
  }

  private double rowSum(int row) {
    double sum = 0;
    for (double expected : fit[row]) {
      sum += expected;
    }
    return sum;
  }

  private double columnSum(int column) {
    double sum = 0;
    for (double[] row : fit) {
      sum += row[column];
    }
    return sum;
  }
}
