package callsheet.statistics.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.Tables.assertRelative;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.exchanged;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndependenceTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void wholeTablesEqualThoseOfPublishedSoftware(String name) {
    var expected = R.get(name);
    var independence = certain(Independence.of(GoldenChains.table(expected.get("N"))));

    expected.get("X2").assertIs(independence.pearson().statistic());
    expected.get("G2").assertIs(independence.likelihoodRatio().statistic());
    expected.get("df").assertIs((double) independence.pearson().degreesOfFreedom());
    assertRelative(expected.get("p_X2"), certain(independence.pearson().pValue()));
    assertRelative(expected.get("p_G2"), certain(independence.likelihoodRatio().pValue()));
    expected.get("cramers_v").assertIs(independence.cramersV());
    expected.get("mutual_information_bits").assertIs(independence.mutualInformationBits());
  }

  @Test
  void emptyRowsAndColumnsCostNoDegreesOfFreedom() {
    var expected = R.get("zero_row4");
    var independence = certain(Independence.of(GoldenChains.table(expected.get("N"))));

    expected.get("chisq_after_drop", "X2").assertIs(independence.pearson().statistic());
    expected
        .get("chisq_after_drop", "df")
        .assertIs((double) independence.pearson().degreesOfFreedom());
  }

  @Test
  void aTableOfOneRowHasNothingToDependOn() {
    var independence = certain(Independence.of(table(new long[][] {{3, 4}, {0, 0}})));

    assertThat(independence.cramersV().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(independence.pearson()).isEqualTo(new ChiSquared(0, 0));
    assertThat(independence.pearson().pValue().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(independence.mutualInformationBits()).isZero();
    assertThat(Independence.of(table(new long[2][2])).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aStatisticBelowZeroIsABug() {
    assertThatThrownBy(() -> new ChiSquared(-1, 2)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> new ChiSquared(Double.NaN, 2)).isInstanceOf(ArithmeticException.class);
  }

  @Property(tries = 300)
  void theInformationOfATableIsWhatItsColumnsLoseByKnowingTheRow(
      @ForAll("tables") long[][] counts) {
    var table = table(counts);
    var independence = Independence.of(table).value();
    if (independence == null) {
      assertThat(ConditionalEntropy.bits(table).reason()).isEqualTo(Reason.NO_DATA);
    } else {
      double columns = certain(Entropy.bits(table.columnTotals()));
      assertThat(independence.mutualInformationBits())
          .isCloseTo(columns - certain(ConditionalEntropy.bits(table)), within(1e-12));
    }
  }

  @Property(tries = 300)
  void theOrderOfCategoriesDoesNotShow(@ForAll("tables") long[][] counts) {
    assertThat(Independence.of(exchanged(counts))).isEqualTo(Independence.of(table(counts)));
  }

  @Property(tries = 300)
  void cramersVIsAShareAndTheUnitOfMassDoesNotShowInIt(@ForAll("tables") long[][] counts) {
    var independence = Independence.of(table(counts)).value();
    var halves = Independence.of(new ContingencyTable(counts, 2)).value();
    if (independence != null && halves != null && independence.cramersV().value() != null) {
      assertThat(independence.cramersV().value()).isBetween(0.0, 1.0);
      assertThat(certain(halves.cramersV())).isCloseTo(certain(independence.cramersV()), TOLERANCE);
      assertThat(halves.pearson().statistic() * 2)
          .isCloseTo(independence.pearson().statistic(), within(1e-9));
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }
}
