package callsheet.statistics.quantification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /** Validation turns with logits of three labels. */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  private record Turns(double[][] logits, int[] labels) {
    double loss(UnaryOperator<double[]> calibration) {
      double loss = 0;
      for (int turn = 0; turn < labels.length; turn++) {
        loss -= Math.log(calibration.apply(logits[turn])[labels[turn]]);
      }
      return loss;
    }
  }

  /** Frequencies are exactly what probabilities say: each label of a row as often as it should. */
  private static Turns calibrated(double temperature, double... offsets) {
    int[][] rows = {{6, 3, 1}, {1, 8, 1}, {2, 2, 6}, {4, 5, 1}};
    var logits = new double[40][3];
    var labels = new int[40];
    int turn = 0;
    for (int[] row : rows) {
      for (int label = 0; label < 3; label++) {
        for (int time = 0; time < row[label]; time++) {
          Arrays.setAll(
              logits[turn],
              of -> temperature * Math.log(row[of]) + (offsets.length == 0 ? 0 : offsets[of]));
          labels[turn++] = label;
        }
      }
    }
    return new Turns(logits, labels);
  }

  @Property(tries = 50)
  void thePlantedTemperatureIsFound(@ForAll @DoubleRange(min = 0.2, max = 5) double temperature) {
    var turns = calibrated(temperature);
    var scaling = value(TemperatureScaling.of(turns.logits(), turns.labels()));

    assertThat(scaling.temperature()).isCloseTo(temperature, within(1e-9 * temperature));
    assertThat(scaling.calibrated(turns.logits()[0]))
        .containsExactly(new double[] {.6, .3, .1}, within(1e-9));
  }

  @Property(tries = 50)
  void noOtherTemperatureHasALowerLoss(
      @ForAll @Size(12) List<@DoubleRange(min = -3, max = 3) Double> logits,
      @ForAll @Size(4) List<@IntRange(max = 2) Integer> labels,
      @ForAll @DoubleRange(min = 0.01, max = 100) double other) {
    var turns = turns(logits, labels);
    var scaling = TemperatureScaling.of(turns.logits(), turns.labels());
    if (scaling.value() != null) {
      assertThat(turns.loss(scaling.value()::calibrated))
          .isLessThanOrEqualTo(turns.loss(new TemperatureScaling(other)::calibrated) + 1e-9);
    } else {
      assertThat(scaling.reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    }
  }

  @Test
  void aClassifierThatIsAlwaysOrNeverRightHasNoTemperature() {
    double[][] logits = {{1, 0}, {0, 1}};

    assertThat(TemperatureScaling.of(logits, new int[] {0, 1}).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(TemperatureScaling.of(logits, new int[] {1, 0}).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
    assertThatThrownBy(() -> new TemperatureScaling(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void plantedOffsetsAreFound() {
    var turns = calibrated(1, .5, -.25, -.25);
    var scaling = value(VectorScaling.of(turns.logits(), turns.labels()));

    assertThat(scaling.factors()).containsExactly(new double[] {1, 1, 1}, within(1e-3));
    assertThat(scaling.offsets()).containsExactly(new double[] {-.5, .25, .25}, within(1e-3));
    assertThat(scaling.calibrated(turns.logits()[0]))
        .containsExactly(new double[] {.6, .3, .1}, within(1e-3));
  }

  @Property(tries = 50)
  void aVectorFitsNoWorseThanNoneAndItsOffsetsSumToZero(
      @ForAll @Size(12) List<@DoubleRange(min = -3, max = 3) Double> logits,
      @ForAll @Size(4) List<@IntRange(max = 2) Integer> labels) {
    var turns = turns(logits, labels);
    var scaling = value(VectorScaling.of(turns.logits(), turns.labels()));

    assertThat(turns.loss(scaling::calibrated))
        .isLessThanOrEqualTo(turns.loss(Probabilities::softmax) + 1e-9);
    assertThat(Arrays.stream(scaling.offsets()).sum()).isCloseTo(0, within(1e-6));
    assertThat(Arrays.stream(scaling.factors()).allMatch(Double::isFinite)).isTrue();
  }

  @Property(tries = 200)
  void anIsotonicFitRisesAndKeepsTheMean(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> scores,
      @ForAll @Size(20) List<Boolean> outcomes,
      @ForAll @DoubleRange(min = -1, max = 10) double at,
      @ForAll @DoubleRange(max = 3) double step) {
    var isTrue = new boolean[scores.size()];
    for (int place = 0; place < isTrue.length; place++) {
      isTrue[place] = outcomes.get(place);
    }
    var fit = IsotonicFit.of(scores.stream().mapToDouble(Integer::doubleValue).toArray(), isTrue);
    double sum = scores.stream().mapToDouble(fit::value).sum();
    long happened = outcomes.subList(0, isTrue.length).stream().filter(is -> is).count();

    assertThat(fit.value(at)).isBetween(0.0, fit.value(at + step));
    assertThat(fit.value(at + step)).isLessThanOrEqualTo(1);
    assertThat(sum).isCloseTo((double) happened, within(1e-9));
  }

  @Test
  void isotonicCalibrationMakesFrequenciesOfProbabilities() {
    var turns = calibrated(1);
    var probabilities =
        Arrays.stream(turns.logits()).map(Probabilities::softmax).toArray(double[][]::new);
    var calibration = IsotonicCalibration.of(probabilities, turns.labels());

    for (double[] row : probabilities) {
      assertThat(calibration.calibrated(row)).containsExactly(row, within(1e-12));
    }
  }

  @Test
  void whereEveryLabelIsRuledOutAllAreAsProbable() {
    var calibration =
        IsotonicCalibration.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, new int[] {1, 2, 0});

    assertThat(calibration.calibrated(new double[] {1, 0, 0})).hasSize(3);
    var never = IsotonicCalibration.of(new double[][] {{.2, .8}, {.8, .2}}, new int[] {0, 1});
    assertThat(never.calibrated(new double[] {.5, .5})).containsExactly(.5, .5);
    var split = IsotonicCalibration.of(new double[][] {{.9, .1}, {.1, .9}}, new int[] {0, 1});
    assertThat(split.calibrated(new double[] {.9, .1})).containsExactly(1, 0);
  }

  @Property(tries = 200)
  void scoresAddUpInAnyOrderWithinTheirBounds(
      @ForAll @Size(12) List<@DoubleRange(min = -3, max = 3) Double> logits,
      @ForAll @Size(4) List<@IntRange(max = 2) Integer> labels,
      @ForAll @IntRange(max = 4) int cut) {
    var turns = turns(logits, labels);
    var parts = scores(turns, cut, 4);
    parts.add(scores(turns, 0, cut));
    var whole = scores(turns, 0, 4);

    assertThat(parts.brier()).isEqualTo(whole.brier());
    assertThat(parts.logLoss()).isEqualTo(whole.logLoss());
    assertThat(value(whole.brier())).isBetween(0.0, 2.0);
    assertThat(value(whole.brier()))
        .isCloseTo(
            value(whole.brier(0)) + value(whole.brier(1)) + value(whole.brier(2)), within(1e-12));
  }

  @Test
  void whatWasHeldImpossibleAndHappenedHasNoFiniteLoss() {
    var scores = new ProbabilityScores(2);
    assertThat(scores.brier().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(scores.brier(0).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(scores.logLoss().reason()).isEqualTo(Reason.NO_DATA);

    scores.add(0, new double[] {0, 1});

    assertThat(scores.brier().value()).isEqualTo(2);
    assertThat(scores.logLoss().reason()).isEqualTo(Reason.ZERO_MARGIN);
  }

  @Test
  void statedProbabilitiesAreHeldAgainstFrequencies() {
    double[] stated = {.1, .1, .3, .9, .9, 1};
    boolean[] isTrue = {false, true, false, true, true, false};

    assertThat(CalibrationError.equalWidth(stated, isTrue, 1).value())
        .isCloseTo(Math.abs(3.3 - 3) / 6, within(1e-12));
    assertThat(CalibrationError.equalWidth(stated, isTrue, 2).value())
        .isCloseTo((Math.abs(.5 - 1) + Math.abs(2.8 - 2)) / 6, within(1e-12));
    // Thirds: two of .1; .3 and both of .9, which share the lower bin; 1.
    assertThat(CalibrationError.equalMass(stated, isTrue, 3).value())
        .isCloseTo((.8 + Math.abs(2.1 - 2) + 1) / 6, within(1e-12));
    assertThat(CalibrationError.equalMass(new double[0], new boolean[0], 15).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThatThrownBy(() -> CalibrationError.equalWidth(new double[] {2}, new boolean[1], 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void oneBinIsAsGoodAsTheMeanAndMoreBinsNoBetter(
      @ForAll @Size(9) List<@DoubleRange(max = 1) Double> probabilities,
      @ForAll @Size(9) List<Boolean> outcomes) {
    var stated = probabilities.stream().mapToDouble(Double::doubleValue).toArray();
    var isTrue = new boolean[9];
    for (int at = 0; at < 9; at++) {
      isTrue[at] = outcomes.get(at);
    }
    double one = value(CalibrationError.equalWidth(stated, isTrue, 1));

    assertThat(value(CalibrationError.equalMass(stated, isTrue, 1))).isEqualTo(one);
    assertThat(value(CalibrationError.equalWidth(stated, isTrue, 15))).isBetween(one - 1e-12, 1.0);
    assertThat(value(CalibrationError.equalMass(stated, isTrue, CalibrationError.BINS)))
        .isBetween(one - 1e-12, 1.0);
  }

  @Test
  void validationsThatAreNoneAreRefused() {
    for (double[][] logits : new double[][][] {{}, {{1, Double.NaN}}, {{1, 2}, {1}}}) {
      assertThatThrownBy(() -> VectorScaling.of(logits, new int[logits.length]))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> TemperatureScaling.of(new double[][] {{1, 2}}, new int[] {2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> IsotonicFit.of(new double[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Turns turns(List<Double> logits, List<Integer> labels) {
    var rows = new double[4][3];
    for (int turn = 0; turn < 4; turn++) {
      int start = 3 * turn;
      Arrays.setAll(rows[turn], label -> logits.get(start + label));
    }
    return new Turns(rows, labels.stream().mapToInt(Integer::intValue).toArray());
  }

  private static ProbabilityScores scores(Turns turns, int from, int to) {
    var scores = new ProbabilityScores(3);
    for (int turn = from; turn < to; turn++) {
      scores.add(turns.labels()[turn], Probabilities.softmax(turns.logits()[turn]));
    }
    return scores;
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}
