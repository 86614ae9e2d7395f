package callsheet.statistics.transitions;

import static callsheet.golden.Golden.TOLERANCE;
import static callsheet.statistics.transitions.Tables.assertCells;
import static callsheet.statistics.transitions.Tables.exchanged;
import static callsheet.statistics.transitions.Tables.renamed;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransitionLikelihoodTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");

  @ParameterizedTest
  @ValueSource(strings = {"textbook3", "within6"})
  void bothEqualTheirReferences(String name) {
    var expected = R.get(name);
    var table = GoldenChains.table(expected.get("N"));

    assertCells(expected.get("L_dmello"), (i, j) -> TransitionLikelihood.l(table, i, j));
    assertCells(
        expected.get("L_star_matayoshi_karumbaiah2020"),
        (i, j) -> TransitionLikelihood.lStar(table, i, j));
  }

  @Test
  void theRatesOfChangesEqualTheirReference() {
    var worked = GoldenValue.file("15_worked_transitions").get("worked");
    var table = GoldenChains.table(worked.get("N"));

    assertCells(
        worked.get("off_diagonal_row_prob"),
        (i, j) -> TransitionLikelihood.changeRate(table, i, j));
  }

  @Test
  void chanceIsZeroAndLookedPositiveIfSelfPairsWereDropped() {
    var withSelf = table(new long[][] {{5, 5, 5, 5}, {5, 5, 5, 5}, {5, 5, 5, 5}, {5, 5, 5, 5}});
    var withoutSelf = table(new long[][] {{0, 5, 5, 5}, {5, 0, 5, 5}, {5, 5, 0, 5}, {5, 5, 5, 0}});

    assertThat(TransitionLikelihood.l(withSelf, 0, 1).value()).isZero();
    assertThat(TransitionLikelihood.lStar(withSelf, 0, 1).value()).isZero();
    // Karumbaiah et al. 2018: 1/(k − 1)².
    assertThat(TransitionLikelihood.l(withoutSelf, 0, 1).value()).isCloseTo(1 / 9.0, TOLERANCE);
  }

  @Test
  void certaintyIsOne() {
    var table = table(new long[][] {{4, 3, 0}, {1, 1, 1}, {1, 1, 1}});

    assertThat(TransitionLikelihood.lStar(table, 0, 1).value()).isCloseTo(1, TOLERANCE);
  }

  @Test
  void whatCannotBeComparedHasItsReason() {
    var table = table(new long[][] {{4, 0, 0}, {1, 1, 0}, {0, 0, 0}});

    assertThat(TransitionLikelihood.l(table, 2, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(TransitionLikelihood.lStar(table, 0, 1).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(TransitionLikelihood.lStar(table, 1, 1).reason()).isEqualTo(Reason.ZERO_MARGIN);
    // Nothing but 0 and 1 follows anything: b* is 1.
    assertThat(TransitionLikelihood.lStar(table, 1, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(TransitionLikelihood.changeRate(table, 0, 1).reason()).isEqualTo(Reason.ZERO_MARGIN);
    var onlyOne = table(new long[][] {{4, 0}, {2, 0}});
    assertThat(TransitionLikelihood.l(onlyOne, 1, 0).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(TransitionLikelihood.lStar(onlyOne, 0, 1).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(TransitionLikelihood.l(table(new long[2][2]), 0, 1).reason())
        .isEqualTo(Reason.NO_DATA);
  }

  @Property(tries = 300)
  void neitherIsAboveOneAndNamesDoNotShow(@ForAll("tables") long[][] counts) {
    var table = table(counts);
    var other = exchanged(counts);
    for (int cell = 0; cell < 9; cell++) {
      int i = cell / 3;
      int j = cell % 3;
      var l = TransitionLikelihood.l(table, i, j);
      var lStar = TransitionLikelihood.lStar(table, i, j);
      assertThat(TransitionLikelihood.l(other, renamed(i), renamed(j))).isEqualTo(l);
      assertThat(TransitionLikelihood.lStar(other, renamed(i), renamed(j))).isEqualTo(lStar);
      assertThat(l.value() == null ? 0 : l.value()).isLessThanOrEqualTo(1 + 1e-12);
      assertThat(lStar.value() == null ? 0 : lStar.value()).isLessThanOrEqualTo(1 + 1e-12);
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }
}
