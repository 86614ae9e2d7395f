package callsheet.statistics.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.exchanged;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How often an emotion stays, and how often a change is taken back. */
class StaysAndReturnsTest {
  private static final GoldenValue WORKED = GoldenValue.file("15_worked_transitions").get("worked");

  @Test
  void theWorkedExampleIsAsItsReference() {
    var table = GoldenChains.table(WORKED.get("N"));
    var labels = WORKED.get("labels").asTexts();

    WORKED.get("volatility").assertIs(certain(SelfTransitions.of(table)).volatility());
    WORKED.get("reciprocity").assertIs(certain(ChangeSymmetry.of(table)).reciprocity());
    WORKED.get("markov_entropy_rate_emp_bits").assertIs(ConditionalEntropy.bits(table));
    WORKED.get("row").assertIs(table.rowTotals());
    WORKED.get("col").assertIs(table.columnTotals());
    Tables.assertCells(WORKED.get("P_row"), table::rate);
    for (int label = 0; label < labels.size(); label++) {
      WORKED.get("inertia_phi", labels.get(label)).assertIs(table.phi(label, label));
    }
  }

  @Test
  void inertiaIsKappaOfTheTable() {
    // Cohen's example of METHODS 4.3: κ is the same thing.
    var stays = certain(SelfTransitions.of(table(new long[][] {{20, 5}, {10, 15}})));

    assertThat(stays.inertia().value()).isCloseTo(0.4, TOLERANCE);
    assertThat(stays.correctedVolatility().value()).isCloseTo(0.6, TOLERANCE);
    assertThat(stays.volatility()).isCloseTo(0.3, TOLERANCE);
  }

  @Test
  void givenTheStaysOfChanceWithinSegmentsInertiaIsAgainstThem() {
    var table = table(new long[][] {{20, 5}, {10, 15}});

    assertThat(certain(SelfTransitions.of(table, 35)).inertia().value()).isCloseTo(0, TOLERANCE);
    assertThat(certain(SelfTransitions.of(table, 25)).inertia())
        .isEqualTo(certain(SelfTransitions.of(table)).inertia());
  }

  @Test
  void whereNothingCanChangeThereIsNoInertia() {
    var stays = certain(SelfTransitions.of(table(new long[][] {{7, 0}, {0, 0}})));

    assertThat(stays.inertia().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(stays.correctedVolatility().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(stays.volatility()).isZero();
    assertThat(SelfTransitions.of(table(new long[2][2])).reason()).isEqualTo(Reason.NO_DATA);
    assertThatThrownBy(() -> new SelfTransitions(1.5, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCycleOfThreeNeverGoesBack() {
    var cycle = certain(ChangeSymmetry.of(table(new long[][] {{2, 6, 0}, {0, 2, 6}, {6, 0, 2}})));

    assertThat(cycle.reciprocity()).isZero();
    assertThat(cycle.bowker()).isEqualTo(new ChiSquared(18, 3));
    assertThat(cycle.bowker().pValue().value()).isLessThan(0.001);
  }

  @Test
  void pairsOfEmotionsThatDoNotOccurCostNoDegreeOfFreedom() {
    var symmetry =
        certain(ChangeSymmetry.of(table(new long[][] {{0, 7, 0}, {3, 0, 0}, {0, 0, 0}})));

    assertThat(symmetry.bowker().degreesOfFreedom()).isEqualTo(1);
    assertThat(symmetry.bowker().statistic()).isCloseTo(1.6, TOLERANCE);
    assertThat(symmetry.reciprocity()).isCloseTo(0.6, TOLERANCE);
    assertThat(ChangeSymmetry.of(table(new long[][] {{5}})).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Property(tries = 200)
  void aTableAndItsReverseAreAsReciprocalAndStayAsOften(@ForAll("tables") long[][] counts) {
    var reverse = new long[3][3];
    for (int cell = 0; cell < 9; cell++) {
      reverse[cell % 3][cell / 3] = counts[cell / 3][cell % 3];
    }
    assertThat(ChangeSymmetry.of(table(reverse))).isEqualTo(ChangeSymmetry.of(table(counts)));
    assertThat(SelfTransitions.of(table(reverse))).isEqualTo(SelfTransitions.of(table(counts)));
  }

  @Property(tries = 200)
  void namesDoNotShow(@ForAll("tables") long[][] counts) {
    assertThat(ChangeSymmetry.of(exchanged(counts))).isEqualTo(ChangeSymmetry.of(table(counts)));
    assertThat(SelfTransitions.of(exchanged(counts))).isEqualTo(SelfTransitions.of(table(counts)));
  }

  @Property(tries = 200)
  void allAreSharesAndInertiaIsAtMostOne(@ForAll("tables") long[][] counts) {
    var symmetry = ChangeSymmetry.of(table(counts)).value();
    if (symmetry != null) {
      assertThat(symmetry.reciprocity()).isBetween(0.0, 1.0);
    }
    var stays = SelfTransitions.of(table(counts)).value();
    if (stays != null && stays.inertia().value() != null) {
      assertThat(stays.inertia().value()).isLessThanOrEqualTo(1 + 1e-12);
      assertThat(certain(stays.correctedVolatility()) * (1 - stays.chanceShare()))
          .isCloseTo(stays.volatility(), within(1e-12));
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }
}
