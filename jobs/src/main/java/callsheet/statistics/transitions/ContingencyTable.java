package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.math.BigInteger;

/**
 * Statistics of a table of masses against independence of its rows and columns, pooled: they
 * describe, they do not test (METHODS 2.4, 2.6). Tables add, and every statistic is a function of
 * the table.
 */
public final class ContingencyTable {
  private final long[][] masses;
  private final long[] rows;
  private final long[] columns;
  private final long total;
  private final double unit;

  /**
   * A table of row by column.
   *
   * @param masses all rows equally long
   * @param unit mass of one observation: residuals grow with the number of observations
   */
  public ContingencyTable(long[][] masses, long unit) {
    this.masses = masses.clone();
    this.rows = new long[masses.length];
    this.columns = new long[masses.length == 0 ? 0 : masses[0].length];
    this.unit = unit;
    for (int row = 0; row < masses.length; row++) {
      this.masses[row] = masses[row].clone();
      for (int column = 0; column < columns.length; column++) {
        rows[row] = Math.addExact(rows[row], masses[row][column]);
        columns[column] = Math.addExact(columns[column], masses[row][column]);
      }
    }
    this.total = Masses.total(rows);
  }

  public long mass(int row, int column) {
    return masses[row][column];
  }

  public long rowMass(int row) {
    return rows[row];
  }

  public long columnMass(int column) {
    return columns[column];
  }

  public long totalMass() {
    return total;
  }

  /** Observations expected in the cell, row total · column total / total. */
  public Estimate<Double> expected(int row, int column) {
    return total == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(rows[row] / unit * (columns[column] / (double) total));
  }

  /** Observed over expected; {@code ZERO_MARGIN} when the row or the column is empty. */
  public Estimate<Double> lift(int row, int column) {
    if (rows[row] == 0 || columns[column] == 0) {
      return undefined();
    }
    return Estimate.of(
        (double) masses[row][column] / rows[row] * ((double) total / columns[column]));
  }

  /**
   * The share of the row's observations that are in the column; {@code ZERO_MARGIN} when the row is
   * empty.
   */
  public Estimate<Double> rate(int row, int column) {
    return rows[row] == 0 ? undefined() : Estimate.of((double) masses[row][column] / rows[row]);
  }

  /**
   * The adjusted residual (Haberman 1973), about standard normal if rows and columns were
   * independent and so were the observations; {@code ZERO_MARGIN} when the row or the column holds
   * nothing or everything.
   */
  public Estimate<Double> adjustedResidual(int row, int column) {
    return phi(row, column).map(phi -> phi * Math.sqrt(total / unit));
  }

  /** The correlation of being in the row and being in the column, −1 to 1; null as the residual. */
  public Estimate<Double> phi(int row, int column) {
    double spread = spread(rows[row]) * spread(columns[column]);
    if (spread == 0) {
      return undefined();
    }
    var excess =
        BigInteger.valueOf(masses[row][column])
            .multiply(BigInteger.valueOf(total))
            .subtract(BigInteger.valueOf(rows[row]).multiply(BigInteger.valueOf(columns[column])));
    return Estimate.of(Math.max(-1, Math.min(1, excess.doubleValue() / Math.sqrt(spread))));
  }

  private double spread(long margin) {
    return (double) margin * (total - margin);
  }

  private <T> Estimate<T> undefined() {
    return Estimate.undefined(total == 0 ? Reason.NO_DATA : Reason.ZERO_MARGIN);
  }
}
