package callsheet.statistics.transitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelNoiseTest {
  private static final GoldenValue NOISE =
      GoldenValue.file("09_quantification_local").get("transition_noise");

  @Test
  void noiseMakesChangesAndItsInverseTakesThemBack() {
    var confusion = NOISE.get("C_true_row_obs_col").asMatrix();
    var pairs = NOISE.get("N_true").asMatrix();
    var observed = LabelNoise.observed(pairs, confusion);
    var recovered = Objects.requireNonNull(Deconvolution.of(observed, confusion).value());

    NOISE.get("N_expected_observed").assertIs(observed);
    NOISE.get("N_recovered").assertIs(recovered);
    NOISE.get("share_changes_true").assertIs(changes(recovered) / total(recovered));
    NOISE.get("share_changes_observed").assertIs(changes(observed) / total(observed));
  }

  /** The trap of METHODS 2.2: six emotions, of which a performer keeps each in 60 of 100 turns. */
  @ParameterizedTest
  @CsvSource({"0.05, 0.45, 0.20", "0.10, 0.50, 0.35", "0.20, 0.58, 0.56"})
  void fewWrongLabelsMakeManySpuriousChanges(double error, double observed, double spurious) {
    var pairs = new double[6][6];
    var confusion = new double[6][6];
    for (int from = 0; from < 6; from++) {
      Arrays.fill(pairs[from], 0.4 / 30);
      pairs[from][from] = 0.1;
      Arrays.fill(confusion[from], error / 5);
      confusion[from][from] = 1 - error;
    }
    double changes = changes(LabelNoise.observed(pairs, confusion));

    assertThat(changes).isCloseTo(observed, within(0.005));
    assertThat(changes(LabelNoise.floor(pairs, confusion)) / changes)
        .isCloseTo(spurious, within(0.005));
  }

  @Property(tries = 200)
  void observedPairsAreAsManyAndTheFloorIsPartOfThem(
      @ForAll("pairs") double[] cells, @ForAll("errors") double[] errors) {
    var pairs = square(cells);
    var observed = LabelNoise.observed(pairs, confusion(errors));
    var floor = LabelNoise.floor(pairs, confusion(errors));

    assertThat(total(observed)).isCloseTo(total(pairs), within(1e-9));
    for (int cell = 0; cell < 9; cell++) {
      assertThat(floor[cell / 3][cell % 3]).isBetween(0.0, observed[cell / 3][cell % 3]);
    }
  }

  @Test
  void withoutNoiseThereIsNoFloor() {
    var pairs = new double[][] {{3, 4}, {5, 6}};
    var none = new double[][] {{1, 0}, {0, 1}};

    assertThat(LabelNoise.observed(pairs, none)).isDeepEqualTo(pairs);
    assertThat(LabelNoise.floor(pairs, none)).isDeepEqualTo(new double[2][2]);
    assertThat(Deconvolution.of(pairs, none).value()).isDeepEqualTo(pairs);
  }

  @Property(tries = 200)
  void deconvolvedPairsAreAsManyAndNoneIsBelowZero(
      @ForAll("pairs") double[] cells, @ForAll("errors") double[] errors) {
    var observed = square(cells);
    var estimate = Deconvolution.of(observed, confusion(errors));
    if (estimate.value() == null) {
      assertThat(estimate.reason())
          .isEqualTo(total(observed) == 0 ? Reason.NO_DATA : Reason.SINGULAR);
    } else {
      assertThat(total(estimate.value())).isCloseTo(total(observed), within(1e-7));
      assertThat(Arrays.stream(estimate.value()).flatMapToDouble(Arrays::stream))
          .allMatch(mass -> mass >= 0);
    }
  }

  @Property(tries = 200)
  void whatNoiseDidIsUndone(
      @ForAll("someOfEach") double[] cells, @ForAll("errors") double[] errors) {
    var pairs = square(cells);
    var recovered =
        Deconvolution.of(LabelNoise.observed(pairs, confusion(errors)), confusion(errors)).value();

    assertThat(recovered).isNotNull();
    for (int cell = 0; cell < 9; cell++) {
      assertThat(recovered[cell / 3][cell % 3]).isCloseTo(pairs[cell / 3][cell % 3], within(1e-8));
    }
  }

  /** Worked by hand: −2 at one cell is spread over the three others, −2/3 each. */
  @Test
  void whatIsBelowZeroIsTakenEquallyFromTheOthers() {
    var confusion = new double[][] {{0.9, 0.1}, {0.1, 0.9}};
    // Observed of {{-2, 10}, {10, 10}}, which cannot have been.
    var observed = LabelNoise.observed(new double[][] {{-2, 10}, {10, 10}}, confusion);
    var nearest = Objects.requireNonNull(Deconvolution.of(observed, confusion).value());

    assertThat(nearest[0][0]).isZero();
    assertThat(nearest[0][1]).isCloseTo(10 - 2 / 3.0, within(1e-12));
    assertThat(nearest[1][0]).isCloseTo(10 - 2 / 3.0, within(1e-12));
    assertThat(nearest[1][1]).isCloseTo(10 - 2 / 3.0, within(1e-12));
  }

  @Test
  void labelsThatTellLittleAreNotInverted() {
    var pairs = new double[][] {{3, 4}, {5, 6}};

    assertThat(Deconvolution.of(pairs, symmetric(0.5)).reason()).isEqualTo(Reason.SINGULAR);
    // The condition of a symmetric confusion is 1/(1−2ε): 30 at 0.48333.
    assertThat(Deconvolution.of(pairs, symmetric(0.4834)).reason()).isEqualTo(Reason.SINGULAR);
    assertThat(Deconvolution.of(pairs, symmetric(0.4833)).value()).isNotNull();
    assertThat(Deconvolution.of(new double[2][2], symmetric(0.1)).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(Deconvolution.of(new double[0][0], new double[0][0]).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void whatIsNoConfusionIsRefused() {
    var pairs = new double[2][2];
    for (double[][] wrong :
        new double[][][] {{{0.9, 0.2}, {0, 1}}, {{1.1, -0.1}, {0, 1}}, {{1}, {1}}}) {
      assertThatThrownBy(() -> LabelNoise.observed(pairs, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Invalid confusion");
    }
    assertThatThrownBy(() -> Deconvolution.of(new double[3][3], symmetric(0.1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Deconvolution.of(new double[][] {{-1, 0}, {0, 1}}, symmetric(0.1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid mass: -1.0");
  }

  private static double[][] symmetric(double error) {
    return new double[][] {{1 - error, error}, {error, 1 - error}};
  }

  private static double[][] confusion(double[] errors) {
    var confusion = new double[3][3];
    for (int row = 0; row < 3; row++) {
      confusion[row][row] = 1 - errors[row];
      confusion[row][(row + 1) % 3] = errors[row];
    }
    return confusion;
  }

  private static double[][] square(double[] cells) {
    return new double[][] {
      Arrays.copyOfRange(cells, 0, 3),
      Arrays.copyOfRange(cells, 3, 6),
      Arrays.copyOfRange(cells, 6, 9)
    };
  }

  private static double total(double[][] pairs) {
    return Arrays.stream(pairs).flatMapToDouble(Arrays::stream).sum();
  }

  private static double changes(double[][] pairs) {
    double stays = 0;
    for (int emotion = 0; emotion < pairs.length; emotion++) {
      stays += pairs[emotion][emotion];
    }
    return total(pairs) - stays;
  }

  @Provide
  Arbitrary<double[]> pairs() {
    return Samples.doubles(0, 1000, 9);
  }

  @Provide
  Arbitrary<double[]> errors() {
    return Samples.doubles(0, 0.3, 3);
  }

  @Provide
  Arbitrary<double[]> someOfEach() {
    return Samples.doubles(0.1, 1000, 9);
  }
}
