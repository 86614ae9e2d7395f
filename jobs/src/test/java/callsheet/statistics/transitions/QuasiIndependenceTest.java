package callsheet.statistics.transitions;

import static callsheet.statistics.transitions.GoldenChains.cells;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.renamed;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuasiIndependenceTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void fitsEqualThoseOfPublishedSoftware(String name) {
    var expected = R.get(name + "_quasi");
    var pairs = GoldenChains.table(R.get(name, "N"));
    var quasi = certain(QuasiIndependence.of(pairs));

    expected.get("expected").assertIs(cells(pairs.rowCount(), quasi::expected));
    assertResiduals(expected.get("adj_resid"), quasi, 2e-8);
    expected.get("G2").assertIs(quasi.likelihoodRatio().statistic());
    expected.get("X2").assertIs(quasi.pearson().statistic());
    expected.get("df").assertIs((double) quasi.pearson().degreesOfFreedom());
    int k = pairs.rowCount();
    expected.get("df_formula_k2_3k_1").assertIs(k * k - 3.0 * k + 1);
  }

  /** R's glm stops when the deviance settles to 1e-8, and its residuals have as many digits. */
  private static void assertResiduals(
      GoldenValue expected, QuasiIndependence quasi, double tolerance) {
    for (int row = 0; row < expected.size(); row++) {
      for (int column = 0; column < expected.size(); column++) {
        var residual = quasi.adjustedResidual(row, column);
        if (row == column) {
          expected.get(row).get(column).assertIs(residual);
        } else {
          expected.get(row).get(column).assertIsNear(certain(residual), tolerance);
        }
      }
    }
  }

  @Test
  void aSecondPackageAgreesAsFarAsItsFitGoes() {
    var expected = GoldenValue.file("04b_lagsequential_local").get("adjacent_false");
    var quasi = certain(QuasiIndependence.of(GoldenChains.table(R.get("textbook3", "N"))));
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        expected.get("exp").get(row).get(column).assertIsNear(quasi.expected(row, column), 1e-4);
        if (row != column) {
          double residual = certain(quasi.adjustedResidual(row, column));
          expected.get("z").get(row).get(column).assertIsNear(residual, 1e-4);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void theExpectedCountsOfAFullTableAreOthers(String name) {
    var pairs = GoldenChains.table(R.get(name, "N"));
    var changes = changes(pairs);
    var naive = R.get(name + "_quasi", "naive_margin_expected");

    Tables.assertCells(naive, changes::expected);
    assertThat(certain(QuasiIndependence.of(pairs)).expected(0, 1))
        .isNotCloseTo(certain(changes.expected(0, 1)), within(0.1));
  }

  private static ContingencyTable changes(ContingencyTable pairs) {
    var counts = GoldenChains.matrix(pairs);
    for (int emotion = 0; emotion < counts.length; emotion++) {
      counts[emotion][emotion] = 0;
    }
    return table(counts);
  }

  @Test
  void twoEmotionsLeaveNothingFree() {
    assertThat(QuasiIndependence.of(table(new long[][] {{3, 4}, {5, 6}})).reason())
        .isEqualTo(Reason.NO_VARIATION);
  }

  @Test
  void withoutChangesThereIsNoData() {
    assertThat(QuasiIndependence.of(table(new long[][] {{3, 0}, {0, 6}})).reason())
        .isEqualTo(Reason.NO_DATA);
    assertThat(QuasiIndependence.of(table(new long[][] {{3}})).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(QuasiIndependence.of(table(new long[0][0])).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void emptyRowsAndColumnsAreTakenOutFirst() {
    var full = new long[][] {{9, 1, 2, 3}, {4, 9, 5, 6}, {7, 8, 9, 1}, {2, 3, 4, 9}};
    var padded = new long[5][5];
    for (int row = 0; row < 4; row++) {
      System.arraycopy(full[row], 0, padded[row], 0, 4);
    }
    var expected = certain(QuasiIndependence.of(table(full)));
    var quasi = certain(QuasiIndependence.of(table(padded)));

    assertThat(quasi.pearson()).isEqualTo(expected.pearson());
    assertThat(quasi.pearson().degreesOfFreedom()).isEqualTo(5);
    assertThat(quasi.adjustedResidual(4, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(quasi.expected(4, 0)).isZero();
  }

  @Test
  void aCellThatItsMarginsDetermineHasNoResidual() {
    // Nothing goes to 2 or 3, so whatever leaves 0 goes to 1, and whatever leaves 1 to 0.
    var quasi =
        certain(
            QuasiIndependence.of(
                table(new long[][] {{9, 3, 0, 0}, {5, 9, 0, 0}, {2, 7, 0, 0}, {4, 1, 0, 0}})));

    assertThat(quasi.pearson().degreesOfFreedom()).isEqualTo(1);
    assertThat(quasi.expected(0, 1)).isCloseTo(3, within(1e-9));
    assertThat(quasi.adjustedResidual(0, 1).reason()).isEqualTo(Reason.NO_VARIATION);
    // One degree of freedom: the residuals of what is left are X in both directions.
    double x = Math.sqrt(quasi.pearson().statistic());
    assertThat(quasi.adjustedResidual(2, 1).value()).isCloseTo(x, within(1e-8));
    assertThat(quasi.adjustedResidual(3, 1).value()).isCloseTo(-x, within(1e-8));
  }

  @Test
  void aFitThatWouldHaveToForbidAChangeIsNone() {
    // All that goes to 0 comes from 1, which goes nowhere else: 2 and 3 would never go to 0.
    var pairs = table(new long[][] {{9, 3, 0, 0}, {5, 9, 0, 0}, {0, 7, 0, 0}, {0, 1, 0, 0}});

    assertThat(QuasiIndependence.of(pairs).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Property(tries = 300)
  void theFitHasTheMarginsAndNamesDoNotShow(@ForAll("tables") long[][] counts) {
    var pairs = table(counts);
    var quasi = QuasiIndependence.of(pairs);
    var other = QuasiIndependence.of(Tables.exchanged(counts));
    assertThat(other.reason()).isEqualTo(quasi.reason());
    if (quasi.value() != null) {
      for (int row = 0; row < 3; row++) {
        double sum = 0;
        for (int column = 0; column < 3; column++) {
          double expected = quasi.value().expected(row, column);
          sum += expected;
          assertThat(certain(other).expected(renamed(row), renamed(column)))
              .isCloseTo(expected, within(1e-6));
        }
        assertThat(sum)
            .isCloseTo((double) (pairs.rowMass(row) - pairs.mass(row, row)), within(1e-8));
      }
      assertThat(quasi.value().pearson().statistic()).isFinite();
      assertThat(quasi.value().likelihoodRatio().statistic()).isFinite();
    }
  }

  @Property(tries = 300)
  void howeverFewChangesThereAreAllNumbersAreFiniteOrHaveAReason(
      @ForAll("sparse") long[][] counts) {
    var quasi = QuasiIndependence.of(table(counts)).value();
    if (quasi != null) {
      assertThat(quasi.pearson().pValue().value()).isBetween(0.0, 1.0);
      assertThat(quasi.likelihoodRatio().pValue().value()).isBetween(0.0, 1.0);
      for (int cell = 0; cell < 25; cell++) {
        var residual = quasi.adjustedResidual(cell / 5, cell % 5);
        assertThat(residual.value() == null || Double.isFinite(residual.value())).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void theSelfPairsDoNotMatter(@ForAll("tables") long[][] counts) {
    var quasi = QuasiIndependence.of(table(counts));
    var changes = QuasiIndependence.of(changes(table(counts)));

    assertThat(changes.map(QuasiIndependence::pearson))
        .isEqualTo(quasi.map(QuasiIndependence::pearson));
  }

  @Provide
  Arbitrary<long[][]> sparse() {
    return Arbitraries.frequency(Tuple.of(4, 0L), Tuple.of(1, 1L), Tuple.of(1, 9L))
        .array(long[].class)
        .ofSize(5)
        .array(long[][].class)
        .ofSize(5);
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }
}
