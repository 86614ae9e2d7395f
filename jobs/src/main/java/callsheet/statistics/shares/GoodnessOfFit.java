package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * How counts differ from those that a target expects (METHODS 1.5). The p-values hold for
 * independent observations only; the turns of a corpus are not: use {@link RaoScottFit}.
 *
 * @param g likelihood ratio, 2·ΣO·ln(O/E)
 * @param chiSquare Pearson's, Σ(O−E)²/E
 * @param degreesOfFreedom categories that the target has, less one
 * @param size observations
 */
public record GoodnessOfFit(double g, double chiSquare, int degreesOfFreedom, double size) {

  /**
   * The fit of the masses; {@code NO_DATA} without mass, {@code NO_VARIATION} when the target has
   * one category, {@code ZERO_MARGIN} when there is mass where it has none: such a target is to be
   * changed, or the categories to be pooled.
   *
   * @param unit mass of one observation
   */
  public static Estimate<GoodnessOfFit> of(long[] masses, Shares target, long unit) {
    if (masses.length != target.size()) {
      throw new IllegalArgumentException(
          "Invalid target: %d categories (must be %d)".formatted(target.size(), masses.length));
    }
    long total = Masses.total(Masses.sortedPositive(masses));
    if (total == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (IntStream.range(0, masses.length).anyMatch(i -> masses[i] > 0 && target.at(i) == 0)) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    return target.occurring() < 2
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(fit(masses, target, (double) total / unit, (double) unit));
  }

  private static GoodnessOfFit fit(long[] masses, Shares target, double size, double unit) {
    IntToDoubleFunction g =
        i -> masses[i] / unit * Math.log(masses[i] / unit / (size * target.at(i)));
    IntToDoubleFunction chiSquare =
        i -> Math.pow(masses[i] / unit - size * target.at(i), 2) / (size * target.at(i));
    return new GoodnessOfFit(
        // A category that was not seen adds nothing to G, not even where ln 0 is infinite.
        Math.max(0, 2 * sum(IntStream.range(0, masses.length).filter(i -> masses[i] > 0), g)),
        sum(IntStream.range(0, masses.length).filter(i -> target.at(i) > 0), chiSquare),
        target.occurring() - 1,
        size);
  }

  /** By size, so that the order of the categories does not show. */
  private static double sum(IntStream categories, IntToDoubleFunction term) {
    return categories.mapToDouble(term).sorted().sum();
  }

  /** The probability of a G as large if the observations were independent. */
  public double independentGPValue() {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(g);
  }

  /** The probability of a chi-square as large if the observations were independent. */
  public double independentPValue() {
    return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare);
  }

  /** Williams' divisor of G for small samples of independent observations, 1 in large ones. */
  public double williamsDivisor() {
    double categories = degreesOfFreedom + 1.0;
    return 1 + (categories * categories - 1) / (6 * size * degreesOfFreedom);
  }
}
