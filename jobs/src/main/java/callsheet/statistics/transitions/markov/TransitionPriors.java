package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What is taken for granted of the rates of a row before its pairs are seen (METHODS 2.3). */
public final class TransitionPriors {
  /** Pairs that are added to every cell for intervals and for Markov chains. */
  public static final double JEFFREYS = 0.5;

  private static final double LEAST_STRENGTH = 1;
  private static final double MOST_STRENGTH = 50;

  private TransitionPriors() {}

  /** As many pairs in each of the cells of a row, for intervals. */
  public static double[] flat(int emotions, double pairs) {
    var prior = new double[emotions];
    Arrays.fill(prior, pairs);
    return prior;
  }

  /**
   * So many pairs in a row, divided as the later emotions of all pairs are: it draws rates towards
   * independence, for plans and points. {@code NO_DATA} for an empty table.
   *
   * @param strength pairs, by default as many as there are emotions; see {@link #strength}
   */
  public static Estimate<double[]> baseRates(ContingencyTable pairs, double strength) {
    if (!(strength > 0 && Double.isFinite(strength))) {
      throw new IllegalArgumentException(
          "Invalid strength of a prior: " + strength + " (must be above 0)");
    }
    return pairs.totalMass() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            IntStream.range(0, pairs.columnCount())
                .mapToDouble(to -> strength * pairs.columnMass(to) / pairs.totalMass())
                .toArray());
  }

  /** A strength that was fitted over performers, held between 1 and 50 pairs. */
  public static double strength(double fitted) {
    if (Double.isNaN(fitted)) {
      throw new IllegalArgumentException("Invalid strength of a prior: " + fitted);
    }
    return Math.max(LEAST_STRENGTH, Math.min(MOST_STRENGTH, fitted));
  }
}
