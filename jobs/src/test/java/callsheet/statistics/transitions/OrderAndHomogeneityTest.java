package callsheet.statistics.transitions;

import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static callsheet.statistics.transitions.GoldenChains.WITHIN;
import static callsheet.statistics.transitions.GoldenChains.matrix;
import static callsheet.statistics.transitions.GoldenChains.segment;
import static callsheet.statistics.transitions.Tables.assertRelative;
import static callsheet.statistics.transitions.Tables.certain;
import static callsheet.statistics.transitions.Tables.exchanged;
import static callsheet.statistics.transitions.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderAndHomogeneityTest {
  private static final GoldenValue R = GoldenValue.file("04_transition_stats_R");

  @Test
  void theTriplesOfTheCorpusAreThoseOfTheReference() {
    var triples = corpusTriples();
    var expected = R.get("order_tests");

    expected.get("n_triples").assertIs((double) triples.lastPairs().totalMass());
    for (int middle = 0; middle < EMOTIONS.size(); middle++) {
      expected.get("triples").get(middle).assertIs(matrix(triples.around(middle)));
    }
  }

  @Test
  void testsOfOrderEqualThoseOfPublishedSoftware() {
    var expected = R.get("order_tests");
    var test = certain(OrderTest.of(corpusTriples()));
    var first = test.zeroAgainstFirst();
    var second = test.firstAgainstSecond();

    expected.get("LR_0_vs_1").assertIs(first.statistic());
    expected.get("df_0_vs_1").assertIs((double) first.adjusted().degreesOfFreedom());
    assertRelative(expected.get("p_0_vs_1"), certain(first.pValue()));
    expected.get("LR_1_vs_2").assertIs(second.statistic());
    expected.get("df_1_vs_2_full").assertIs((double) second.fullDegreesOfFreedom());
    expected.get("df_1_vs_2_adjusted").assertIs((double) second.adjusted().degreesOfFreedom());
    expected.get("p_full").assertIs(second.fullPValue());
    expected.get("p_adj").assertIs(second.pValue());
    expected.get("check_LR").assertIs(new double[] {first.statistic(), second.statistic()});
  }

  @Test
  void criteriaOfOrderEqualThoseOfPublishedSoftware() {
    var expected = R.get("order_tests");
    var test = certain(OrderTest.of(corpusTriples()));

    for (OrderFit fit : test.fits()) {
      expected.get("logLik").get(fit.order()).assertIs(fit.logLikelihood());
      expected.get("AIC").get(fit.order()).assertIs(fit.aic());
      expected.get("BIC").get(fit.order()).assertIs(fit.bic());
    }
    assertThat(test.orderByBic()).isZero();
  }

  private static TripleCounts corpusTriples() {
    var triples = new TripleCounts(EMOTIONS.size());
    GoldenChains.segments(WITHIN).forEach(triples::add);
    return triples;
  }

  @Test
  void whatFollowsWhatIsTheSameInEveryBriefOrNotAsPublishedSoftwareSays() {
    var expected = R.get("homogeneity_briefs");
    var tables = expected.get("briefs").asTexts().stream().map(this::ofBrief).toList();
    for (int brief = 0; brief < tables.size(); brief++) {
      expected.get("tables").get(brief).assertIs(matrix(tables.get(brief)));
    }
    var ratio = certain(Homogeneity.of(tables));

    expected.get("LR").assertIs(ratio.statistic());
    expected.get("df_full").assertIs((double) ratio.fullDegreesOfFreedom());
    expected.get("df_adjusted").assertIs((double) ratio.adjusted().degreesOfFreedom());
    expected.get("p_adj").assertIs(ratio.pValue());
  }

  private ContingencyTable ofBrief(String brief) {
    var sessions = GoldenChains.sessions(turn -> turn.scene().equals(brief)).values();
    return GoldenChains.table(sessions.stream().flatMap(s -> SessionPairs.of(s, WITHIN).stream()));
  }

  @Test
  void halvesOfChainsAreAsPublishedSoftwareFindsThem() {
    var expected = R.get("stationarity_halves");
    var tables = IntStream.range(0, 2).mapToObj(OrderAndHomogeneityTest::half).toList();
    for (int half = 0; half < 2; half++) {
      expected.get("tables").get(half).assertIs(matrix(tables.get(half)));
    }
    var ratio = certain(Homogeneity.of(tables));

    expected.get("LR").assertIs(ratio.statistic());
    expected.get("df_full").assertIs((double) ratio.fullDegreesOfFreedom());
    expected.get("df_adjusted").assertIs((double) ratio.adjusted().degreesOfFreedom());
    expected.get("p").assertIs(ratio.pValue());
  }

  private static ContingencyTable half(int half) {
    return GoldenChains.table(GoldenChains.pairs(WITHIN).filter(pair -> pair.part(2) == half));
  }

  @Test
  void theTextbookTablesOf1962AreAsTheirAuthorsFoundThem() {
    var expected = GoldenValue.file("15_worked_transitions").get("kullback1962");
    var tables =
        List.of(GoldenChains.table(expected.get("s1")), GoldenChains.table(expected.get("s2")));
    var ratio = certain(Homogeneity.of(tables));

    expected.get("LR").assertIs(ratio.statistic());
    // The authors count the column that neither group has from the fourth state.
    expected.get("df").assertIs((double) ratio.fullDegreesOfFreedom());
    assertThat(ratio.adjusted().degreesOfFreedom()).isEqualTo(29);
    // Printed with three decimals.
    expected.get("published").assertIsNear(ratio.statistic(), 5e-4);
  }

  @Test
  void withoutTriplesOrPairsThereIsNoData() {
    var triples = new TripleCounts(2);
    triples.add(segment(0, 1));

    assertThat(OrderTest.of(triples).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(Homogeneity.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(Homogeneity.of(List.of(table(new long[2][2]))).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aSingleEmotionHasNoOrderToTest() {
    var triples = new TripleCounts(1);
    triples.add(segment(0, 0, 0, 0));
    var test = certain(OrderTest.of(triples));

    assertThat(test.zeroAgainstFirst().pValue().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(test.firstAgainstSecond().fullPValue().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(test.orderByBic()).isZero();
  }

  @Test
  void aStrictAlternationIsOfTheFirstOrderAndOneInTwosOfTheSecond() {
    var alternation = new TripleCounts(2);
    alternation.add(segment(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1));
    var inTwos = new TripleCounts(2);
    inTwos.add(segment(0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1));

    assertThat(certain(OrderTest.of(alternation)).orderByBic()).isEqualTo(1);
    assertThat(certain(OrderTest.of(inTwos)).orderByBic()).isEqualTo(2);
  }

  @Test
  void groupsOfOtherSchemesOrUnitsAreRefused() {
    assertThatThrownBy(() -> Homogeneity.of(List.of(table(new long[2][2]), table(new long[3][3]))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                Homogeneity.of(
                    List.of(table(new long[2][2]), new ContingencyTable(new long[2][2], 9))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void aGroupIsLikeItselfHoweverOftenItIsTaken(@ForAll("tables") long[][] counts) {
    var twice = new long[3][3];
    for (int cell = 0; cell < 9; cell++) {
      twice[cell / 3][cell % 3] = 2 * counts[cell / 3][cell % 3];
    }
    var ratio = Homogeneity.of(List.of(table(counts), table(twice))).value();
    if (ratio != null) {
      assertThat(ratio.statistic()).isCloseTo(0, within(1e-9));
    }
  }

  @Property(tries = 200)
  void neitherTheOrderOfGroupsNorNamesShow(
      @ForAll("tables") long[][] first, @ForAll("tables") long[][] second) {
    var ratio = Homogeneity.of(List.of(table(first), table(second)));

    assertThat(Homogeneity.of(List.of(table(second), table(first)))).isEqualTo(ratio);
    assertThat(Homogeneity.of(List.of(exchanged(first), exchanged(second)))).isEqualTo(ratio);
  }

  @Property(tries = 200)
  void aHigherOrderNeverFitsWorse(@ForAll("emotions") int[] emotions) {
    var triples = new TripleCounts(3);
    triples.add(segment(emotions));
    var test = OrderTest.of(triples).value();
    if (test != null) {
      double zero = test.fits().get(0).logLikelihood();
      double first = test.fits().get(1).logLikelihood();
      double second = test.fits().get(2).logLikelihood();
      assertThat(2 * (first - zero)).isCloseTo(test.zeroAgainstFirst().statistic(), within(1e-9));
      assertThat(2 * (second - first))
          .isCloseTo(test.firstAgainstSecond().statistic(), within(1e-9));
      assertThat(second).isLessThanOrEqualTo(0);
    }
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Tables.ofThree();
  }

  @Provide
  Arbitrary<int[]> emotions() {
    return Arbitraries.integers().between(0, 2).array(int[].class).ofMinSize(1).ofMaxSize(40);
  }
}
