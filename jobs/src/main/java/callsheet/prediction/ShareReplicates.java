package callsheet.prediction;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Quantiles;
import callsheet.statistics.Reason;
import callsheet.statistics.quantification.AdjustedCount;
import callsheet.statistics.quantification.PredictedSums;
import callsheet.statistics.quantification.ValidationSums;
import callsheet.statistics.shares.Replicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How estimated shares would differ with other performers, among those who are unrated and among
 * those whom the classifier was judged on (METHODS 1.4a, 5).
 *
 * <p>EM over all turns for every replicate would be too much of a large corpus. A replicate adjusts
 * the mean probabilities instead (PACC), which are made of sums over performers, to first order: it
 * estimates the same shares from the same probabilities, and is not the more exact of the two (Garg
 * et al. 2020). By how much it moves between replicates is laid around the estimate by EM.
 */
final class ShareReplicates {
  /** With fewer performers, a bootstrap of ratios is not to be published (METHODS 1.4). */
  private static final int FEWEST_PERFORMERS = 20;

  private static final double TAIL = 0.025;

  private final int emotions;
  private final Map<String, PredictedSums> unrated = new TreeMap<>();
  private final Map<String, ValidationSums> validation = new TreeMap<>();

  ShareReplicates(List<CalibratedTurn> unrated, List<CalibratedTurn> validation, int emotions) {
    this.emotions = emotions;
    for (CalibratedTurn turn : unrated) {
      this.unrated
          .computeIfAbsent(turn.performerId(), performer -> new PredictedSums(emotions))
          .add(turn.probabilities());
    }
    for (CalibratedTurn turn : validation) {
      this.validation
          .computeIfAbsent(turn.performerId(), performer -> new ValidationSums(emotions))
          .add(turn.label(), turn.probabilities());
    }
  }

  /**
   * An interval of 95 % around each share; {@code SUPPRESSED} with too few performers, {@code
   * NOT_IDENTIFIED} when emotions are told too little apart, or more than one replicate in a
   * hundred lacks an emotion.
   */
  Estimate<List<Interval>> around(double[] shares) {
    if (Math.min(unrated.size(), validation.size()) < FEWEST_PERFORMERS) {
      return Estimate.undefined(Reason.SUPPRESSED);
    }
    return means(performer -> 1)
        .flatMap(
            all ->
                AdjustedCount.of(all.rates(), all.predicted())
                    .flatMap(centre -> around(shares, all, centre.unconstrained())));
  }

  private Estimate<List<Interval>> around(double[] shares, Means all, double[] centre) {
    var replicates = new ArrayList<double[]>();
    for (int replicate = 0; replicate < Replicates.DEFAULT_COUNT; replicate++) {
      int draw = replicate;
      var moved =
          means(performer -> PoissonWeight.of(performer, draw))
              .flatMap(drawn -> AdjustedCount.of(all.rates(), all.moved(drawn, centre)))
              .value();
      if (moved != null) {
        replicates.add(moved.unconstrained());
      }
    }
    if (100 * (Replicates.DEFAULT_COUNT - replicates.size()) > Replicates.DEFAULT_COUNT) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    return Estimate.of(
        IntStream.range(0, emotions)
            .mapToObj(
                emotion ->
                    interval(
                        shares[emotion],
                        replicates.stream().mapToDouble(one -> one[emotion] - centre[emotion])))
            .toList());
  }

  private static Interval interval(double share, DoubleStream moves) {
    var sample = moves.toArray();
    return new Interval(
        bound(share + quantile(sample, TAIL)), bound(share + quantile(sample, 1 - TAIL)));
  }

  private static double quantile(double[] sample, double share) {
    return Objects.requireNonNull(Quantiles.type7(sample, share).value());
  }

  private static double bound(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /**
   * Mean probabilities.
   *
   * @param predicted of unrated turns, by emotion
   * @param rates of validation turns, by emotion and true emotion
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record Means(double[] predicted, double[][] rates) {
    /**
     * What these predictions would have been, had they moved against their rates as the drawn ones
     * did: the rates are inverted once and not for every draw, of which some cannot be.
     */
    double[] moved(Means drawn, double[] shares) {
      var moved = drawn.predicted.clone();
      for (int row = 0; row < moved.length; row++) {
        for (int column = 0; column < moved.length; column++) {
          moved[row] += (rates[row][column] - drawn.rates[row][column]) * shares[column];
        }
      }
      return moved;
    }
  }

  /** The means where a performer counts as often as the weight. */
  private Estimate<Means> means(ToIntFunction<String> weight) {
    var target = new PredictedSums(emotions);
    unrated.forEach((performer, sums) -> target.add(sums, weight.applyAsInt(performer)));
    var known = new ValidationSums(emotions);
    validation.forEach((performer, sums) -> known.add(sums, weight.applyAsInt(performer)));
    return target
        .probabilisticCount()
        .flatMap(predicted -> known.meanProbabilities().map(rates -> new Means(predicted, rates)));
  }
}
