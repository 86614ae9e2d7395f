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
 * the mean probabilities instead (PACC), which is made of sums over performers: it estimates the
 * same shares from the same probabilities, and is not the more exact of the two (Garg et al. 2020).
 * By how much it moves between replicates is laid around the estimate by EM.
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
   * NOT_IDENTIFIED} when more than one replicate in a hundred tells emotions too little apart.
   */
  Estimate<List<Interval>> around(double[] shares) {
    if (Math.min(unrated.size(), validation.size()) < FEWEST_PERFORMERS) {
      return Estimate.undefined(Reason.SUPPRESSED);
    }
    return adjusted(performer -> 1).flatMap(centre -> around(shares, centre));
  }

  private Estimate<List<Interval>> around(double[] shares, double[] centre) {
    var replicates = new ArrayList<double[]>();
    for (int replicate = 0; replicate < Replicates.DEFAULT_COUNT; replicate++) {
      int draw = replicate;
      var adjusted = adjusted(performer -> PoissonWeight.of(performer, draw)).value();
      if (adjusted != null) {
        replicates.add(adjusted);
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

  /** Shares where a performer counts as often as the weight; outside 0 to 1 as the case may be. */
  private Estimate<double[]> adjusted(ToIntFunction<String> weight) {
    var target = new PredictedSums(emotions);
    unrated.forEach((performer, sums) -> target.add(sums, weight.applyAsInt(performer)));
    var known = new ValidationSums(emotions);
    validation.forEach((performer, sums) -> known.add(sums, weight.applyAsInt(performer)));
    return target
        .probabilisticCount()
        .flatMap(
            means -> known.meanProbabilities().flatMap(rates -> AdjustedCount.of(rates, means)))
        .map(AdjustedCount::unconstrained);
  }
}
