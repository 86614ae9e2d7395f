package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far a whole table is from independence of its rows and columns (METHODS 2.4). Empty rows and
 * columns are left out; the rest has (R − 1)(C − 1) degrees of freedom, which may be 0.
 *
 * @param pearson X²
 * @param likelihoodRatio G²
 * @param cramersV between 0 and 1, {@code NO_VARIATION} for a table of one row or one column
 * @param mutualInformationBits G²/(2n ln 2), at least 0: biased upwards in small tables
 */
public record Independence(
    ChiSquared pearson,
    ChiSquared likelihoodRatio,
    Estimate<Double> cramersV,
    double mutualInformationBits) {

  /** The distance of the table; {@code NO_DATA} when it is empty. */
  public static Estimate<Independence> of(ContingencyTable table) {
    return table.totalMass() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(ofObserved(table));
  }

  private static Independence ofObserved(ContingencyTable table) {
    long degrees = degreesOfFreedom(table);
    double pearson = sum(table, cell -> pearsonTerm(table, cell));
    double ratio = likelihoodRatio(table);
    double n = table.observations();
    long smaller = Math.min(occupied(table.rowTotals()), occupied(table.columnTotals())) - 1;
    return new Independence(
        new ChiSquared(pearson, degrees),
        new ChiSquared(ratio, degrees),
        smaller == 0
            ? Estimate.undefined(Reason.NO_VARIATION)
            : Estimate.of(Math.min(1, Math.sqrt(pearson / (n * smaller)))),
        ratio / (2 * n * Math.log(2)));
  }

  /** (R − 1)(C − 1) over the rows and columns that are not empty; 0 for an empty table. */
  static long degreesOfFreedom(ContingencyTable table) {
    long rows = occupied(table.rowTotals());
    return rows == 0 ? 0 : (rows - 1) * (occupied(table.columnTotals()) - 1);
  }

  /** G² = 2 Σ N ln(N n / (r c)), which rounding cannot push below 0. */
  static double likelihoodRatio(ContingencyTable table) {
    return Math.max(0, 2 * sum(table, cell -> likelihoodTerm(table, cell)));
  }

  private static long occupied(long[] margins) {
    return Arrays.stream(margins).filter(margin -> margin > 0).count();
  }

  /** In ascending order, so that the order of rows and columns does not show. */
  private static double sum(ContingencyTable table, IntToDoubleFunction term) {
    return IntStream.range(0, table.rowCount() * table.columnCount())
        .mapToDouble(term)
        .sorted()
        .sum();
  }

  private static double pearsonTerm(ContingencyTable table, int cell) {
    var residual =
        table.pearsonResidual(cell / table.columnCount(), cell % table.columnCount()).value();
    return residual == null ? 0 : residual * residual;
  }

  private static double likelihoodTerm(ContingencyTable table, int cell) {
    int row = cell / table.columnCount();
    int column = cell % table.columnCount();
    var lift = table.lift(row, column).value();
    return lift == null || lift == 0
        ? 0
        : table.mass(row, column) / (double) table.unit() * Math.log(lift);
  }
}
