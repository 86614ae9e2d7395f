package callsheet.statistics.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.Tables.assertCells;
import static callsheet.statistics.transitions.Tables.assertRelative;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.exchanged;
import static callsheet.statistics.transitions.Tables.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.FalseDiscovery;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContingencyTableTest {
  private static final long UNIT = 1_000_000_000;
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");
  private static final GoldenValue LAG_SEQUENTIAL = GoldenValue.file("04b_lagsequential_local");

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void cellsEqualThoseOfPublishedSoftware(String name) {
    var expected = R.get(name);
    var table = table(expected.get("N").asLongMatrix());

    assertCells(expected.get("P_row"), table::rate);
    assertCells(expected.get("expected"), table::expected);
    assertCells(expected.get("adj_resid"), table::adjustedResidual);
    assertCells(expected.get("pearson_resid"), table::pearsonResidual);
    assertCells(expected.get("lift"), table::lift);
    assertCells(expected.get("phi"), table::phi);
    assertCells(expected.get("yules_q"), (row, column) -> table.fourfold(row, column).yulesQ());
    assertCells(
        expected.get("odds_ratio_haldane"),
        (row, column) -> table.fourfold(row, column).oddsRatio().map(OddsRatio::ratio));
    assertCells(
        expected.get("log_or_se"),
        (row, column) -> table.fourfold(row, column).oddsRatio().map(OddsRatio::logStandardError));
  }

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void marginsEqualThoseOfPublishedSoftware(String name) {
    var expected = R.get(name);
    var table = GoldenChains.table(expected.get("N"));

    expected.get("row").assertIs(table.rowTotals());
    expected.get("col").assertIs(table.columnTotals());
    expected.get("n").assertIs((double) table.totalMass());
    assertThat(table.observations()).isEqualTo((double) table.totalMass());
  }

  @Test
  void theTableOfTheCorpusIsThatOfTheReference() {
    assertThat(R.get("labels").asTexts()).isEqualTo(GoldenChains.EMOTIONS);
    R.get("within6", "N")
        .assertIs(GoldenChains.matrix(GoldenChains.table(GoldenChains.pairs(GoldenChains.WITHIN))));
  }

  @Test
  void baseRatesEqualThoseOfPublishedSoftware() {
    var table = GoldenChains.table(R.get("within6", "N"));
    var expected = R.get("markov_within6_smoothed0.5", "empirical_base");
    for (int emotion = 0; emotion < expected.size(); emotion++) {
      expected.get(emotion).assertIs(table.baseRate(emotion));
    }
  }

  @Test
  void residualsAndQEqualThoseOfASecondPackage() {
    var table = GoldenChains.table(R.get("textbook3", "N"));
    var expected = LAG_SEQUENTIAL.get("adjacent_true");

    assertCells(expected.get("z"), table::adjustedResidual);
    assertCells(expected.get("yulesq"), (row, column) -> table.fourfold(row, column).yulesQ());
    assertCells(expected.get("exp"), table::expected);
  }

  @Test
  void theTailsOfResidualsEqualThoseOfPublishedSoftwareAlsoForAllCellsAtOnce() {
    var expected = R.get("within6_residual_p");
    var tails = tails(GoldenChains.table(R.get("within6", "N")));

    assertTails(expected.get("p"), tails);
    assertTails(expected.get("BH"), FalseDiscovery.benjaminiHochberg(tails));
    assertTails(expected.get("BY"), FalseDiscovery.benjaminiYekutieli(tails));
  }

  /** Both tails of every cell's residual, row after row. */
  private static List<Estimate<Double>> tails(ContingencyTable table) {
    return IntStream.range(0, table.rowCount() * table.columnCount())
        .mapToObj(c -> table.adjustedResidual(c / table.columnCount(), c % table.columnCount()))
        .map(z -> z.map(it -> 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(it))))
        .toList();
  }

  private static void assertTails(GoldenValue expected, List<Estimate<Double>> ours) {
    for (int cell = 0; cell < ours.size(); cell++) {
      var golden = expected.get(cell / expected.size()).get(cell % expected.size());
      assertRelative(golden, certain(ours.get(cell)));
    }
  }

  @Test
  void anEmptyTableHasNoData() {
    var table = table(new long[][] {{0, 0}, {0, 0}});

    assertThat(table.expected(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.rate(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.lift(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.adjustedResidual(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.pearsonResidual(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.pointwiseInformation(0, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.baseRate(0).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.fourfold(0, 1).yulesQ().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(table.fourfold(0, 1).oddsRatio().reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void anEmptyRowHasNoRateAndAnEmptyColumnNoLift() {
    var table = table(R.get("zero_row4", "N").asLongMatrix());

    assertThat(table.rate(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.expected(3, 0).value()).isEqualTo(0.0);
    assertThat(table.adjustedResidual(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.pearsonResidual(3, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.fourfold(3, 0).yulesQ().reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.fourfold(3, 0).oddsRatio().reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(0, 1).value()).isPositive();
  }

  @Test
  void theInformationOfALiftIsInBitsAndAnEmptyCellHasNone() {
    var table = table(new long[][] {{2, 0}, {0, 6}});

    assertThat(table.pointwiseInformation(0, 0).value()).isCloseTo(2, TOLERANCE);
    assertThat(table.pointwiseInformation(0, 1).reason()).isEqualTo(Reason.ZERO_MARGIN);
  }

  @Test
  void aRowThatHoldsEverythingHasNoResidual() {
    var table = table(new long[][] {{3, 4}, {0, 0}});

    assertThat(table.adjustedResidual(0, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.fourfold(0, 0).yulesQ().reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.fourfold(0, 0).oddsRatio().reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(table.lift(0, 0).value()).isCloseTo(1, TOLERANCE);
  }

  @Test
  void aTableOfOneCellHasNoResidual() {
    assertThat(table(new long[][] {{9}}).adjustedResidual(0, 0).reason())
        .isEqualTo(Reason.ZERO_MARGIN);
  }

  @Test
  void raggedOrNegativeMassesAndUnitsOfNothingAreRefused() {
    assertThatThrownBy(() -> Tables.table(new long[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tables.table(new long[][] {{1, -2}}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ContingencyTable(new long[][] {{1}}, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Tables.table(new long[][] {{1, 2}}).square())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FourfoldTable(1, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void expectedPairsSumToThePairsThatWereSeen(@ForAll("tables") long[][] counts) {
    var table = table(counts);
    double expected = 0;
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        var cell = table.expected(row, column).value();
        expected += cell == null ? 0 : cell;
      }
    }
    assertThat(expected).isCloseTo(table.observations(), within(1e-6));
  }

  @Property(tries = 300)
  void exchangingTwoCategoriesExchangesTheirStatistics(@ForAll("tables") long[][] counts) {
    var table = Tables.table(counts);
    var other = exchanged(counts);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        int to = renamed(column);
        assertThat(other.adjustedResidual(renamed(row), to))
            .isEqualTo(table.adjustedResidual(row, column));
        assertThat(other.lift(renamed(row), to)).isEqualTo(table.lift(row, column));
        assertThat(other.fourfold(renamed(row), to)).isEqualTo(table.fourfold(row, column));
      }
    }
  }

  @Property(tries = 300)
  void theUnitOfMassShowsOnlyInTheNumberOfPairs(@ForAll("tables") long[][] counts) {
    var whole = Tables.table(counts);
    var billionths = table(counts);
    for (int cell = 0; cell < 9; cell++) {
      var expected = whole.adjustedResidual(cell / 3, cell % 3);
      var actual = billionths.adjustedResidual(cell / 3, cell % 3);
      assertThat(actual.reason()).isEqualTo(expected.reason());
      if (expected.value() != null) {
        assertThat(actual.value()).isCloseTo(expected.value(), TOLERANCE);
      }
      var odds = whole.fourfold(cell / 3, cell % 3).oddsRatio();
      assertThat(billionths.fourfold(cell / 3, cell % 3).oddsRatio()).isEqualTo(odds);
    }
  }

  @Property(tries = 300)
  void allMeasuresOfACellAgreeOnItsDirection(@ForAll("tables") long[][] counts) {
    var table = table(counts);
    for (int cell = 0; cell < 9; cell++) {
      int row = cell / 3;
      int column = cell % 3;
      var phi = table.phi(row, column).value();
      if (phi != null) {
        double q = certain(table.fourfold(row, column).yulesQ());
        assertThat(phi).isBetween(-1.0, 1.0);
        assertThat(q).isBetween(-1.0, 1.0);
        assertThat(Math.signum(q)).isEqualTo(Math.signum(phi));
        assertThat(Math.signum(certain(table.adjustedResidual(row, column))))
            .isEqualTo(Math.signum(phi));
        var odds = certain(table.fourfold(row, column).oddsRatio());
        assertThat(odds.interval().contains(odds.ratio())).isTrue();
      }
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }

  private static ContingencyTable table(long[][] counts) {
    var masses = new long[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      masses[row] = Arrays.stream(counts[row]).map(count -> count * UNIT).toArray();
    }
    return new ContingencyTable(masses, UNIT);
  }
}
