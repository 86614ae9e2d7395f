package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What is believed of the rates from one emotion after its pairs were seen: a Dirichlet
 * distribution, of which each rate alone is Beta distributed (METHODS 2.3).
 */
public final class RatePosterior {
  private final double[] weights;
  private final double sum;
  private final boolean isPriorOnly;

  private RatePosterior(double[] weights, boolean isPriorOnly) {
    this.weights = weights;
    this.sum = Arrays.stream(weights).sum();
    this.isPriorOnly = isPriorOnly;
  }

  /**
   * The posterior of a row of a table.
   *
   * @param designEffect pairs that tell as much as one independent pair would; with 1, pairs of
   *     performers who repeat themselves make the intervals too narrow
   * @param prior pairs of each later emotion that count as seen, see {@link TransitionPriors}; not
   *     all 0
   */
  public static RatePosterior of(
      ContingencyTable pairs, int from, double designEffect, double[] prior) {
    if (!(designEffect > 0 && Double.isFinite(designEffect))) {
      throw new IllegalArgumentException(
          "Invalid design effect: " + designEffect + " (must be above 0)");
    }
    if (prior.length != pairs.columnCount() || !isPrior(prior)) {
      throw new IllegalArgumentException(
          "Invalid prior: %s (must be %d numbers, none below 0, not all 0)"
              .formatted(Arrays.toString(prior), pairs.columnCount()));
    }
    double observation = pairs.unit() * designEffect;
    var weights =
        IntStream.range(0, prior.length)
            .mapToDouble(to -> pairs.mass(from, to) / observation + prior[to])
            .toArray();
    return new RatePosterior(weights, pairs.rowMass(from) == 0);
  }

  private static boolean isPrior(double[] prior) {
    double sum = Arrays.stream(prior).sum();
    return Double.isFinite(sum) && sum > 0 && Arrays.stream(prior).allMatch(pairs -> pairs >= 0);
  }

  /** Whether no pair was seen, so that all of it is the prior: the flag {@code PRIOR_ONLY}. */
  public boolean isPriorOnly() {
    return isPriorOnly;
  }

  /** The expected rate. */
  public double mean(int to) {
    return weights[to] / sum;
  }

  /** The expected rates, which sum to 1. */
  public double[] means() {
    return IntStream.range(0, weights.length).mapToDouble(this::mean).toArray();
  }

  /**
   * The interval that holds the rate with the probability, as likely below it as above. {@code
   * NO_VARIATION} when it cannot but be 0 or 1, for then nothing is spread.
   *
   * @param probability above 0 and below 1: 0.95
   */
  public Estimate<Interval> interval(int to, double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "Invalid probability: " + probability + " (must be between 0 and 1)");
    }
    double others = others(to);
    if (weights[to] == 0 || others == 0) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double tail = (1 - probability) / 2;
    var rate = BetaDistribution.of(weights[to], others);
    return Estimate.of(
        new Interval(
            rate.inverseCumulativeProbability(tail), rate.inverseSurvivalProbability(tail)));
  }

  private double others(int to) {
    return IntStream.range(0, weights.length)
        .filter(other -> other != to)
        .mapToDouble(other -> weights[other])
        .sum();
  }
}
