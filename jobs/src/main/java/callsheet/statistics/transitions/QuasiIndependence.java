package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Changes of emotion against chance, when those that stay are left out (METHODS 2.5): the later
 * emotion depends on the earlier one only in that it is another. The expected counts of {@link
 * ContingencyTable} are wrong for such a table, whose diagonal cannot be filled.
 */
public final class QuasiIndependence {
  /** A cell that its margins determine has no residual but rounding. */
  private static final double DETERMINED = 1e-9;

  private final ContingencyTable pairs;
  private final ChangePattern pattern;
  private final double[][] fit;
  private final QuasiLeverage leverage;

  private QuasiIndependence(
      ContingencyTable pairs, ChangePattern pattern, double[][] fit, QuasiLeverage leverage) {
    this.pairs = pairs;
    this.pattern = pattern;
    this.fit = fit;
    this.leverage = leverage;
  }

  /**
   * The fit to a table of pairs, whose diagonal does not matter. {@code NO_DATA} without changes;
   * {@code NO_VARIATION} when the margins leave nothing free, as with two emotions; {@code
   * NOT_IDENTIFIED} or {@code SINGULAR} when there is no fit with all expected counts above 0.
   */
  public static Estimate<QuasiIndependence> of(ContingencyTable pairs) {
    var pattern = new ChangePattern(pairs);
    if (IntStream.range(0, pattern.size()).allMatch(row -> pattern.rowMass(row) == 0)) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (pattern.degreesOfFreedom() == 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    return QuasiFit.of(pattern, (double) pairs.unit())
        .flatMap(
            fit ->
                QuasiLeverage.of(pattern, fit)
                    .map(leverage -> new QuasiIndependence(pairs, pattern, fit, leverage)));
  }

  /** Observations expected in the cell; 0 on the diagonal and in empty rows and columns. */
  public double expected(int row, int column) {
    return fit[row][column];
  }

  /**
   * Observed less expected over its standard error, √(Ê(1 − h)) with the cell's leverage h; {@code
   * ZERO_MARGIN} where no change can be, {@code NO_VARIATION} where the margins determine the cell.
   */
  public Estimate<Double> adjustedResidual(int row, int column) {
    if (!pattern.isOpen(row, column)) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    double free = 1 - leverage.of(row, column);
    return free < DETERMINED
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(
            (observed(row, column) - fit[row][column]) / Math.sqrt(fit[row][column] * free));
  }

  /** X² of the changes. */
  public ChiSquared pearson() {
    return new ChiSquared(sum(QuasiIndependence::pearsonTerm), pattern.degreesOfFreedom());
  }

  /** G² of the changes. */
  public ChiSquared likelihoodRatio() {
    return new ChiSquared(
        Math.max(0, 2 * sum(QuasiIndependence::likelihoodTerm)), pattern.degreesOfFreedom());
  }

  private double sum(ToDoubleBiFunction<Double, Double> term) {
    int size = pattern.size();
    return IntStream.range(0, size * size)
        .filter(cell -> pattern.isOpen(cell / size, cell % size))
        .mapToDouble(
            cell ->
                term.applyAsDouble(
                    observed(cell / size, cell % size), fit[cell / size][cell % size]))
        .sorted()
        .sum();
  }

  private double observed(int row, int column) {
    return pairs.mass(row, column) / (double) pairs.unit();
  }

  private static double pearsonTerm(double observed, double expected) {
    return (observed - expected) / expected * (observed - expected);
  }

  private static double likelihoodTerm(double observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
