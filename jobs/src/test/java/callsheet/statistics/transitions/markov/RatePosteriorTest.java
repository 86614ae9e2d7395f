package callsheet.statistics.transitions.markov;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.Tables.assertRelative;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.GoldenChains;
import callsheet.statistics.transitions.Tables;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatePosteriorTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");
  private static final double[] HALVES = {0.5, 0.5, 0.5};

  @ParameterizedTest
  @CsvSource({
    "textbook3, textbook3_dirichlet_0.5",
    "within6, within6_dirichlet_0.5",
    "within6, within6_dirichlet_1_over_K"
  })
  void credibleIntervalsEqualThoseOfPublishedSoftware(String name, String posterior) {
    var pairs = GoldenChains.table(R.get(name, "N"));
    var expected = R.get(posterior);
    var prior = TransitionPriors.flat(pairs.columnCount(), expected.get("alpha").asDouble());
    for (int from = 0; from < pairs.rowCount(); from++) {
      var row = RatePosterior.of(pairs, from, 1, prior);
      expected.get("mean").get(from).assertIs(row.means());
      for (int to = 0; to < pairs.columnCount(); to++) {
        var interval = certain(row.interval(to, 0.95));
        assertRelative(expected.get("lo95").get(from).get(to), interval.lower());
        assertRelative(expected.get("hi95").get(from).get(to), interval.upper());
      }
    }
  }

  @Test
  void ratesDrawnToTheBaseRatesEqualThoseOfPublishedSoftware() {
    var pairs = GoldenChains.table(R.get("within6", "N"));
    var expected = R.get("within6_dirichlet_baserate_s6");
    var prior = certain(TransitionPriors.baseRates(pairs, expected.get("s").asDouble()));
    for (int from = 0; from < pairs.rowCount(); from++) {
      expected.get("mean").get(from).assertIs(RatePosterior.of(pairs, from, 1, prior).means());
    }
  }

  @Test
  void quantilesOfSmallShapesAreNotZero() {
    // Beta(1/6, 20.83): METHODS 2.3.
    var row = RatePosterior.of(table(new long[][] {{0, 20}}), 0, 1, new double[] {1 / 6.0, 0.83});

    double lower = certain(row.interval(0, 0.95)).lower();
    assertThat(lower).isCloseTo(7.6228e-12, within(1e-14));
  }

  @Test
  void aRowWithoutPairsIsItsPrior() {
    var pairs = table(new long[][] {{1, 2, 3}, {0, 0, 0}, {1, 1, 1}});
    var smoothed = SmoothedRates.of(pairs, new double[] {1, 2, 1});

    assertThat(smoothed.isPriorOnly(1)).isTrue();
    assertThat(smoothed.rates().rate(1, 1)).isEqualTo(0.5);
    assertThat(smoothed.isPriorOnly(0)).isFalse();
    assertThat(RateMatrix.of(pairs).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(RateMatrix.of(table(new long[2][2])).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aRateThatCannotBeOtherHasNoInterval() {
    var certain = RatePosterior.of(table(new long[][] {{5}}), 0, 1, new double[] {0.5});
    var never = RatePosterior.of(table(new long[][] {{5, 0}}), 0, 1, new double[] {1, 0});

    assertThat(certain.mean(0)).isEqualTo(1);
    assertThat(certain.interval(0, 0.95).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(never.mean(1)).isZero();
    assertThat(never.interval(1, 0.95).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(never.interval(0, 0.95).reason()).isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void aFittedStrengthIsHeldBetweenOneAndFifty() {
    assertThat(TransitionPriors.strength(0.2)).isEqualTo(1);
    assertThat(TransitionPriors.strength(7)).isEqualTo(7);
    assertThat(TransitionPriors.strength(Double.POSITIVE_INFINITY)).isEqualTo(50);
    assertThat(TransitionPriors.baseRates(table(new long[2][2]), 2).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Test
  void priorsAndDesignEffectsThatAreNoneAreRefused() {
    var pairs = table(new long[][] {{1, 2}});
    for (double[] prior : new double[][] {{0, 0}, {-1, 2}, {1}, {Double.NaN, 1}}) {
      assertThatThrownBy(() -> RatePosterior.of(pairs, 0, 1, prior))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> RatePosterior.of(pairs, 0, 0, new double[] {1, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TransitionPriors.baseRates(pairs, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TransitionPriors.strength(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 100)
  void ratesSumToOneAndLieInTheirIntervals(
      @ForAll("tables") long[][] counts, @ForAll @DoubleRange(min = 0.2, max = 9) double effect) {
    var row = RatePosterior.of(table(counts), 0, effect, HALVES);
    double sum = 0;
    for (int to = 0; to < 3; to++) {
      sum += row.mean(to);
      assertThat(certain(row.interval(to, 0.95)).contains(row.mean(to))).isTrue();
      var certain = certain(row.interval(to, 0.5));
      assertThat(certain(row.interval(to, 0.99)).lower()).isLessThanOrEqualTo(certain.lower());
    }
    assertThat(sum).isCloseTo(1, TOLERANCE);
  }

  @Property(tries = 100)
  void aLargerDesignEffectDrawsRatesToThePrior(@ForAll("tables") long[][] counts) {
    var independent = RatePosterior.of(table(counts), 0, 1, HALVES);
    var clustered = RatePosterior.of(table(counts), 0, 4, HALVES);
    for (int to = 0; to < 3; to++) {
      assertThat(Math.abs(clustered.mean(to) - 1 / 3.0))
          .isLessThanOrEqualTo(Math.abs(independent.mean(to) - 1 / 3.0) + 1e-12);
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }
}
