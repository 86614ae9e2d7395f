package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.Arrays;

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
  private final long unit;

  /**
   * A table of row by column.
   *
   * @param masses all rows equally long, none below 0
   * @param unit mass of one observation: residuals grow with the number of observations
   */
  public ContingencyTable(long[][] masses, long unit) {
    this.masses = masses.clone();
    this.rows = new long[masses.length];
    this.columns = new long[masses.length == 0 ? 0 : masses[0].length];
    this.unit = unit;
    if (unit < 1) {
      throw new IllegalArgumentException("Invalid unit: " + unit + " (must be at least 1)");
    }
    for (int row = 0; row < masses.length; row++) {
      this.masses[row] = valid(masses[row], columns.length);
      for (int column = 0; column < columns.length; column++) {
        rows[row] = Math.addExact(rows[row], masses[row][column]);
        columns[column] = Math.addExact(columns[column], masses[row][column]);
      }
    }
    this.total = Masses.total(rows);
  }

  private static long[] valid(long[] row, int length) {
    if (row.length != length || Arrays.stream(row).anyMatch(mass -> mass < 0)) {
      throw new IllegalArgumentException(
          "Invalid row of masses: %s (must be %d, none below 0)"
              .formatted(Arrays.toString(row), length));
    }
    return row.clone();
  }

  public int rowCount() {
    return rows.length;
  }

  public int columnCount() {
    return columns.length;
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

  /** Mass of one observation. */
  public long unit() {
    return unit;
  }

  /** The total in observations. */
  public double observations() {
    return total / (double) unit;
  }

  /** The masses of a row, cell after cell. */
  public long[] rowMasses(int row) {
    return masses[row].clone();
  }

  long[] rowTotals() {
    return rows.clone();
  }

  long[] columnTotals() {
    return columns.clone();
  }

  /** This table, which must be of one scheme against itself. */
  public ContingencyTable square() {
    if (rows.length != columns.length) {
      throw new IllegalArgumentException(
          "Invalid table of pairs: %d rows, %d columns".formatted(rows.length, columns.length));
    }
    return this;
  }

  /** Being in the row or not against being in the column or not. */
  public FourfoldTable fourfold(int row, int column) {
    long mass = masses[row][column];
    return new FourfoldTable(
        mass / (double) unit,
        (rows[row] - mass) / (double) unit,
        (columns[column] - mass) / (double) unit,
        (total - rows[row] - (columns[column] - mass)) / (double) unit);
  }

  /** Observations expected in the cell, row total · column total / total. */
  public Estimate<Double> expected(int row, int column) {
    return total == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(rows[row] / (double) unit * (columns[column] / (double) total));
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
   * The pointwise mutual information, log2 of the lift, in bits; {@code ZERO_MARGIN} also where the
   * cell is empty, for which it would be −∞.
   */
  public Estimate<Double> pointwiseInformation(int row, int column) {
    return masses[row][column] == 0
        ? undefined()
        : lift(row, column).map(lift -> Math.log(lift) / Math.log(2));
  }

  /**
   * The share of the column among all observations, in which it occurs whatever the row; {@code
   * NO_DATA} for an empty table.
   */
  public Estimate<Double> baseRate(int column) {
    return total == 0 ? undefined() : Estimate.of((double) columns[column] / total);
  }

  /**
   * The share of the row's observations that are in the column; {@code ZERO_MARGIN} when the row is
   * empty.
   */
  public Estimate<Double> rate(int row, int column) {
    return rows[row] == 0 ? undefined() : Estimate.of((double) masses[row][column] / rows[row]);
  }

  /**
   * Observed less expected over the root of the expected: its square is the cell's part of X². Its
   * variance is below 1; {@link #adjustedResidual} mends that. {@code ZERO_MARGIN} where nothing is
   * expected.
   */
  public Estimate<Double> pearsonResidual(int row, int column) {
    double observed = masses[row][column] / (double) unit;
    return rows[row] == 0 || columns[column] == 0
        ? undefined()
        : expected(row, column).map(expected -> (observed - expected) / Math.sqrt(expected));
  }

  /**
   * The adjusted residual (Haberman 1973), about standard normal if rows and columns were
   * independent and so were the observations; {@code ZERO_MARGIN} when the row or the column holds
   * nothing or everything.
   */
  public Estimate<Double> adjustedResidual(int row, int column) {
    return phi(row, column).map(phi -> phi * Math.sqrt(observations()));
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
