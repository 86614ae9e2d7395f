package callsheet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CohenKappaTest {
  private static final Offset<Double> ROUNDING = within(1e-12);

  @Property(tries = 200)
  void kappaIsAtMostOneAndTheSameWhoeverIsFirst(
      @ForAll @Size(9) List<@IntRange(max = 40) Integer> cells) {
    for (var kind : kinds()) {
      var kappa = kind.apply(table(cells, 3));
      var swapped = kind.apply(transposed(table(cells, 3)));
      assertThat(swapped.reason()).isEqualTo(kappa.reason());
      if (kappa.value() != null) {
        assertThat(kappa.value().kappa()).isLessThanOrEqualTo(1);
        assertThat(value(swapped).kappa()).isCloseTo(kappa.value().kappa(), ROUNDING);
        assertThat(value(swapped).standardError())
            .isCloseTo(kappa.value().standardError(), ROUNDING);
        assertThat(kappa.value().nullStandardError()).isNotNegative();
      }
    }
  }

  @Property(tries = 200)
  void withTwoLabelsWeightsChangeNothing(@ForAll @Size(4) List<@IntRange(max = 40) Integer> cells) {
    var kappa = CohenKappa.of(table(cells, 2));

    assertThat(CohenKappa.linear(table(cells, 2))).isEqualTo(kappa);
    assertThat(CohenKappa.quadratic(table(cells, 2))).isEqualTo(kappa);
  }

  /** Gradients by differences: the delta method, of which the published formula is the result. */
  @Property(tries = 100)
  void theStandardErrorIsThatOfTheDeltaMethod(
      @ForAll @Size(9) List<@IntRange(min = 1, max = 40) Integer> cells) {
    for (var kind : kinds()) {
      double expected = deltaStandardError(table(cells, 3), kind);

      assertThat(value(kind.apply(table(cells, 3))).standardError())
          .isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void independentAnnotatorsHaveNoKappaButItsErrorUnderIndependence() {
    var kappa = value(CohenKappa.of(new long[][] {{2, 6}, {3, 9}}));

    assertThat(kappa.kappa()).isCloseTo(0, ROUNDING);
    assertThat(kappa.standardError()).isCloseTo(kappa.nullStandardError(), ROUNDING);
  }

  @Test
  void fullAgreementIsOneWithoutError() {
    var kappa = value(CohenKappa.linear(new long[][] {{2, 0, 0}, {0, 5, 0}, {0, 0, 1}}));

    assertThat(kappa.kappa()).isEqualTo(1);
    assertThat(kappa.standardError()).isCloseTo(0, ROUNDING);
  }

  @Test
  void whereChanceAloneAgreesFullyThereIsNoKappa() {
    assertThat(CohenKappa.of(new long[][] {{0, 0}, {0, 7}}).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(CohenKappa.quadratic(new long[][] {{7}}).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(CohenKappa.of(new long[2][2]).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(CohenKappa.of(new long[0][0]).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void annotatorsWhoNeverSayTheSameDisagreeBeyondChance() {
    assertThat(value(CohenKappa.of(new long[][] {{0, 7}, {0, 0}})).kappa()).isEqualTo(0);
    assertThat(value(CohenKappa.of(new long[][] {{0, 5}, {5, 0}})).kappa()).isEqualTo(-1);
  }

  @Test
  void tablesThatAreNoneAreRefused() {
    for (long[][] table : new long[][][] {{{1, 2}}, {{1, -1}, {0, 0}}}) {
      assertThatThrownBy(() -> CohenKappa.of(table)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> FleissKappa.of(new long[][] {{1, 1}, {2, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheLatestLabelOfAnAnnotatorIsCompared() {
    var pairs = new AnnotatorPairs(2);
    pairs.add(TurnVotes.of(new int[] {4, 7, 4}, new int[] {0, 1, 1}));

    assertThat(pairs.tables()).hasSize(1);
    assertThat(pairs.tables().get(new AnnotatorPairs.Pair(4, 7)))
        .isDeepEqualTo(new long[][] {{0, 0}, {0, 1}});
  }

  @Property(tries = 200)
  void tablesOfSessionsAddAndSubtract(
      @ForAll @Size(max = 6) List<@Size(min = 1, max = 4) List<@IntRange(max = 2) Integer>> turns,
      @ForAll @Size(max = 6) List<@Size(min = 1, max = 4) List<@IntRange(max = 2) Integer>> more) {
    var sum = pairs(turns);
    sum.add(pairs(more), 2);
    sum.add(pairs(more), -2);

    pairs(turns)
        .tables()
        .forEach((pair, table) -> assertThat(sum.tables().get(pair)).isDeepEqualTo(table));
  }

  @Test
  void manyRatersOfOneLabelHaveNoKappa() {
    var alike = new long[][] {{3, 0}, {3, 0}};

    assertThat(FleissKappa.of(alike).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(FleissKappa.freeMarginal(alike).value()).isEqualTo(1);
    assertThat(FleissKappa.freeMarginal(new long[][] {{3}}).reason())
        .isEqualTo(Reason.NO_VARIATION);
    assertThat(FleissKappa.of(new long[0][]).reason()).isEqualTo(Reason.NO_DATA);
  }

  private static AnnotatorPairs pairs(List<List<Integer>> turns) {
    var pairs = new AnnotatorPairs(3);
    turns.forEach(turn -> pairs.add(ReferenceVotes.turn(turn)));
    return pairs;
  }

  private static List<Function<long[][], Estimate<CohenKappa>>> kinds() {
    return List.of(CohenKappa::of, CohenKappa::linear, CohenKappa::quadratic);
  }

  /** √(Σ p g² − (Σ p g)²)/√n, with g the derivative of kappa by a cell's share. */
  private static double deltaStandardError(
      long[][] counts, Function<long[][], Estimate<CohenKappa>> kind) {
    long scale = 1_000_000;
    double n = 0;
    double mean = 0;
    double square = 0;
    for (long[] row : counts) {
      for (long count : row) {
        n += count;
      }
    }
    for (int cell = 0; cell < 9; cell++) {
      double share = counts[cell / 3][cell % 3] / n;
      double gradient =
          (kappa(counts, kind, cell, scale) - kappa(counts, kind, cell, -scale)) * n / 2e-3;
      mean += share * gradient;
      square += share * gradient * gradient;
    }
    return Math.sqrt((square - mean * mean) / n);
  }

  /** The kappa with a thousandth of a turn more in the cell; kappa is the same for all scales. */
  private static double kappa(
      long[][] counts, Function<long[][], Estimate<CohenKappa>> kind, int cell, long more) {
    var scaled = new long[3][3];
    for (int at = 0; at < 9; at++) {
      scaled[at / 3][at % 3] = counts[at / 3][at % 3] * 1_000_000_000 + (at == cell ? more : 0);
    }
    return value(kind.apply(scaled)).kappa();
  }

  private static long[][] table(List<Integer> cells, int size) {
    var table = new long[size][size];
    for (int cell = 0; cell < size * size; cell++) {
      table[cell / size][cell % size] = cells.get(cell);
    }
    return table;
  }

  private static long[][] transposed(long[][] table) {
    var transposed = new long[table.length][table.length];
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table.length; column++) {
        transposed[column][row] = table[row][column];
      }
    }
    return transposed;
  }

  private static <T> T value(Estimate<T> estimate) {
    return Objects.requireNonNull(estimate.value());
  }
}
