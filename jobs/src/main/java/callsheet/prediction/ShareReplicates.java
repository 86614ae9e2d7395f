package callsheet.prediction;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.PoissonWeight;
import callsheet.statistics.Quantiles;
import callsheet.statistics.Reason;
import callsheet.statistics.quantification.AdjustedCount;
import callsheet.statistics.quantification.PredictedSums;
import callsheet.statistics.quantification.PriorCorrection;
import callsheet.statistics.quantification.ValidationSums;
import callsheet.statistics.shares.Replicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How estimated shares would differ with other performers, among those who are unrated and among
 * those whom the classifier was judged on.
 *
 * <p>A replicate takes one step of Newton from the estimate q instead of EM to its end: with w the
 * probabilities corrected to q, m the mean of w over the replicate's unrated turns and V its mean
 * over the validation turns of each emotion, the step goes to V⁻¹m. It is Newton's because −V is
 * the slope of EM's equation, mean(w) − q, wherever probabilities are calibrated; and m and V are
 * sums over performers, so that turns are walked once (METHODS 1.4a, 5). What the step moves at
 * equal weights is calibration's error, no spread, and is taken off.
 */
final class ShareReplicates {
  /** With fewer performers, a bootstrap of ratios is not to be published (METHODS 1.4). */
  private static final int FEWEST_PERFORMERS = 20;

  private static final double TAIL = 0.025;

  private final double[] shares;
  private final Map<String, PredictedSums> unrated = new TreeMap<>();
  private final Map<String, ValidationSums> validation = new TreeMap<>();

  private ShareReplicates(double[] shares) {
    this.shares = shares;
  }

  static ShareReplicates of(
      List<CalibratedTurn> unrated, List<CalibratedTurn> validation, PriorCorrection correction) {
    var replicates = new ShareReplicates(correction.shares());
    int emotions = replicates.shares.length;
    for (CalibratedTurn turn : unrated) {
      replicates
          .unrated
          .computeIfAbsent(turn.performerId(), performer -> new PredictedSums(emotions))
          .add(correction.corrected(turn.probabilities()));
    }
    for (CalibratedTurn turn : validation) {
      replicates
          .validation
          .computeIfAbsent(turn.performerId(), performer -> new ValidationSums(emotions))
          .add(turn.label(), correction.corrected(turn.probabilities()));
    }
    return replicates;
  }

  /**
   * An interval of 95 % for each emotion; {@code SUPPRESSED} with too few performers, {@code
   * NOT_IDENTIFIED} when more than one replicate in a hundred has no shares.
   */
  Estimate<List<Interval>> intervals() {
    if (Math.min(unrated.size(), validation.size()) < FEWEST_PERFORMERS) {
      return Estimate.undefined(Reason.SUPPRESSED);
    }
    return step(performer -> 1).flatMap(this::around);
  }

  private Estimate<List<Interval>> around(double[] centre) {
    var steps = new ArrayList<double[]>();
    for (int replicate = 0; replicate < Replicates.DEFAULT_COUNT; replicate++) {
      int draw = replicate;
      var step = step(performer -> PoissonWeight.of(performer, draw)).value();
      if (step != null) {
        steps.add(step);
      }
    }
    return 100 * (Replicates.DEFAULT_COUNT - steps.size()) > Replicates.DEFAULT_COUNT
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(
            IntStream.range(0, shares.length)
                .mapToObj(
                    emotion ->
                        interval(
                            emotion,
                            steps.stream()
                                .mapToDouble(step -> step[emotion] - centre[emotion])
                                .toArray()))
                .toList());
  }

  private Interval interval(int emotion, double[] deviations) {
    return new Interval(
        bound(shares[emotion] + quantile(deviations, TAIL)),
        bound(shares[emotion] + quantile(deviations, 1 - TAIL)));
  }

  private static double quantile(double[] deviations, double share) {
    return Objects.requireNonNull(Quantiles.type7(deviations, share).value());
  }

  private static double bound(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** The shares one step from the estimate, where a performer counts as often as the weight. */
  private Estimate<double[]> step(ToIntFunction<String> weight) {
    var target = new PredictedSums(shares.length);
    unrated.forEach(
        (performer, sums) -> {
          int times = weight.applyAsInt(performer);
          if (times > 0) {
            target.add(sums, times);
          }
        });
    var known = new ValidationSums(shares.length);
    validation.forEach(
        (performer, sums) -> {
          int times = weight.applyAsInt(performer);
          if (times > 0) {
            known.add(sums, times);
          }
        });
    return target
        .probabilisticCount()
        .flatMap(means -> known.meanProbabilities().flatMap(rates -> AdjustedCount.of(rates, means)))
        .map(AdjustedCount::shares);
  }
}
