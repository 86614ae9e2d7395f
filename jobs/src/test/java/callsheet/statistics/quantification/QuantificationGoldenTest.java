package callsheet.statistics.quantification;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.StopRule;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuantificationGoldenTest {
  private static final GoldenValue REFERENCE = GoldenValue.file("09_quantification_local");
  private static final double[][] POSTERIORS = REFERENCE.get("posteriors").asMatrix();

  @Test
  void uncorrectedCountsEqualThoseOfPublishedSoftware() {
    var sums = new PredictedSums(3);
    Arrays.stream(POSTERIORS).forEach(sums::add);

    REFERENCE.get("classify_and_count").assertIs(value(sums.classifyAndCount()));
    REFERENCE.get("probabilistic_cc").assertIs(value(sums.probabilisticCount()));
  }

  @Test
  void theAdjustedCountEqualsThatOfPublishedSoftware() {
    var adjusted =
        value(AdjustedCount.of(rates(), REFERENCE.get("classify_and_count").asDoubles()));

    REFERENCE.get("ACC_inverse").assertIs(adjusted.unconstrained());
    REFERENCE.get("ACC_inverse").assertIs(adjusted.shares());
    // Theirs searches until the distance no longer falls, which is flat at its minimum.
    var searched = REFERENCE.get("ACC_simplex_LS");
    for (int label = 0; label < 3; label++) {
      searched.get(label).assertIsNear(adjusted.shares()[label], 1e-7);
    }
  }

  @Test
  void whereNoDistributionExplainsThePredictionsTheNearestDoes() {
    var expected = REFERENCE.get("ACC_out_of_simplex");
    var adjusted =
        value(AdjustedCount.of(expected.get("M").asMatrix(), expected.get("cc").asDoubles()));

    expected.get("inverse").assertIs(adjusted.unconstrained());
    expected.get("cond").assertIs(adjusted.condition());
    expected.get("simplex_LS").assertIs(adjusted.shares());
  }

  @Test
  void theLabelShiftEqualsThatOfPublishedSoftware() {
    var expected = REFERENCE.get("saerens_EM_own_converged");
    var shift = shift(new StopRule(1e-14, 1_000));

    expected.get("q").assertIs(shift.correction().shares());
    // A step more by our count: the reference's number is met if its steps are numbered from 0.
    expected.get("iters").assertIs(shift.iterations() - 1);
    expected.get("loglik_ratio").assertIs(shift.logEvidence());
    expected.get("q").assertIs(shift(new StopRule(1e-10, 1_000)).correction().shares());
    assertThat(shift.isConverged()).isTrue();
  }

  /**
   * Theirs stops when shares move by 1e-8 in the mean, after 42 steps; and corrects by the 41st.
   */
  @Test
  void theLabelShiftThatStopsEarlyEqualsThatOfPublishedSoftware() {
    var corrected = REFERENCE.get("saerens_first3_corrected_posteriors");
    var before = shift(new StopRule(0, 41)).correction();
    for (int turn = 0; turn < corrected.size(); turn++) {
      corrected.get(turn).assertIs(before.corrected(POSTERIORS[turn]));
    }
    REFERENCE.get("saerens_EM_quapy").assertIs(shift(new StopRule(0, 42)).correction().shares());
  }

  /** Every estimate but the first is nearer to the truth than counting predictions. */
  @Test
  void correctedSharesAreNearerToTheTruth() {
    var truth = REFERENCE.get("true_test_prev").asDoubles();
    double counted = distance(truth, REFERENCE.get("classify_and_count").asDoubles());
    var adjusted =
        value(AdjustedCount.of(rates(), REFERENCE.get("classify_and_count").asDoubles()));

    assertThat(distance(truth, adjusted.shares())).isLessThan(counted / 3);
    assertThat(distance(truth, shift(LabelShift.STOP).correction().shares()))
        .isLessThan(counted / 3);
  }

  @Test
  void scoresOfProbabilitiesEqualThoseOfPublishedSoftware() {
    var expected = REFERENCE.get("calibration_class2");
    var outcomes = expected.get("y").asLongs();
    var scores = new ProbabilityScores(2);
    var stated = new double[outcomes.length];
    var isTrue = new boolean[outcomes.length];
    for (int turn = 0; turn < outcomes.length; turn++) {
      stated[turn] = POSTERIORS[turn][2];
      isTrue[turn] = outcomes[turn] == 1;
      scores.add((int) outcomes[turn], new double[] {1 - stated[turn], stated[turn]});
    }

    expected.get("brier").assertIs(scores.brier(1));
    expected.get("logloss").assertIs(scores.logLoss());
    expected.get("ece10_equal_width").assertIs(CalibrationError.equalWidth(stated, isTrue, 10));
  }

  @Test
  void theIsotonicFitEqualsThatOfPublishedSoftware() {
    var expected = REFERENCE.get("isotonic_pav");
    var outcomes = expected.get("y").asLongs();
    var isTrue = new boolean[outcomes.length];
    for (int at = 0; at < isTrue.length; at++) {
      isTrue[at] = outcomes[at] == 1;
    }
    var scores = expected.get("x").asDoubles();
    var fit = IsotonicFit.of(scores, isTrue);

    expected.get("fit").assertIs(Arrays.stream(scores).map(fit::value).toArray());
    expected
        .get("pred")
        .assertIs(Arrays.stream(expected.get("predict_at").asDoubles()).map(fit::value).toArray());
  }

  private static LabelShift shift(StopRule stop) {
    var training = REFERENCE.get("train_prior").asDoubles();
    return value(
        LabelShift.of(
            correction -> {
              var sums = new CorrectedSums(3);
              Arrays.stream(POSTERIORS).forEach(turn -> sums.add(turn, correction));
              return sums;
            },
            training,
            stop));
  }

  /** From turns that were predicted for certain, as often as the reference counts. */
  private static double[][] rates() {
    var counts = REFERENCE.get("validation_confusion_counts_pred_row_true_col").asLongMatrix();
    var sums = new ValidationSums(3);
    for (int predicted = 0; predicted < 3; predicted++) {
      var certain = new double[3];
      certain[predicted] = 1;
      for (int label = 0; label < 3; label++) {
        var one = new ValidationSums(3);
        one.add(label, certain);
        sums.add(one, counts[predicted][label]);
      }
    }
    assertThat(value(sums.meanProbabilities())).isDeepEqualTo(value(sums.firstChoiceRates()));
    return value(sums.firstChoiceRates());
  }

  private static double distance(double[] shares, double[] others) {
    double sum = 0;
    for (int label = 0; label < shares.length; label++) {
      sum += Math.abs(shares[label] - others[label]);
    }
    return sum;
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}
