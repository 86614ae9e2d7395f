package callsheet.prediction;

import callsheet.statistics.Estimate;
import callsheet.statistics.quantification.AdjustedCount;
import callsheet.statistics.quantification.CalibrationError;
import callsheet.statistics.quantification.ProbabilityScores;
import callsheet.statistics.quantification.ValidationSums;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far a classifier is right on performers whom neither training nor calibration has seen.
 *
 * @param logLoss in nats; null when it is infinite
 * @param priorLogLoss of always saying how common emotions are
 * @param majorityAccuracy of always choosing the most common emotion
 * @param condition of the mean probabilities by true emotion; null above 30
 */
record Judgement(
    @Nullable Double logLoss,
    double priorLogLoss,
    double brierScore,
    double calibrationError,
    double accuracy,
    double majorityAccuracy,
    @Nullable Double condition) {
  /** Part of the prior's loss that a classifier must save to be of use. */
  static final double SMALLEST_SAVING = 0.05;

  /** The judgement of at least one turn. */
  static Judgement of(List<CalibratedTurn> turns, double[] prior) {
    var scores = new ProbabilityScores(prior.length);
    var priorScores = new ProbabilityScores(prior.length);
    var sums = new ValidationSums(prior.length);
    for (CalibratedTurn turn : turns) {
      scores.add(turn.label(), turn.probabilities());
      priorScores.add(turn.label(), prior);
      sums.add(turn.label(), turn.probabilities());
    }
    int commonest = largest(prior);
    return new Judgement(
        scores.logLoss().value(),
        there(priorScores.logLoss()),
        there(scores.brier()),
        calibrationError(turns),
        share(turns, turn -> largest(turn.probabilities()) == turn.label()),
        share(turns, turn -> commonest == turn.label()),
        condition(sums, prior));
  }

  private static double there(Estimate<Double> estimate) {
    return Objects.requireNonNull(estimate.value());
  }

  private static double calibrationError(List<CalibratedTurn> turns) {
    var stated = new double[turns.size()];
    var isTrue = new boolean[turns.size()];
    for (int at = 0; at < stated.length; at++) {
      var turn = turns.get(at);
      int first = largest(turn.probabilities());
      stated[at] = Math.min(1, turn.probabilities()[first]);
      isTrue[at] = first == turn.label();
    }
    return there(CalibrationError.equalMass(stated, isTrue, CalibrationError.BINS));
  }

  private static double share(List<CalibratedTurn> turns, Predicate<CalibratedTurn> condition) {
    return (double) turns.stream().filter(condition).count() / turns.size();
  }

  private static int largest(double[] probabilities) {
    double largest = Arrays.stream(probabilities).max().orElseThrow();
    return IntStream.range(0, probabilities.length)
        .filter(at -> probabilities[at] == largest)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Double condition(ValidationSums sums, double[] prior) {
    return sums.meanProbabilities()
        .flatMap(rates -> AdjustedCount.of(rates, prior))
        .map(AdjustedCount::condition)
        .value();
  }

  /** Part of the prior's loss that it saves, 0 for none; negative for one that does harm. */
  double saving() {
    return logLoss == null ? Double.NEGATIVE_INFINITY : 1 - logLoss / priorLogLoss;
  }

  boolean isUsable() {
    return saving() >= SMALLEST_SAVING && condition != null;
  }
}
