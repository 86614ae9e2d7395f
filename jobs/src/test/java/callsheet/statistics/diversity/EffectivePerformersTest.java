package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import callsheet.golden.Golden;
import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EffectivePerformersTest {
  private static final GoldenValue DIVERSITY = GoldenValue.file("05_diversity_R");

  @Test
  void effectivePerformersEqualThoseOfPublishedSoftware() {
    var counts = GoldenCorpus.performerByLabel();
    assertHill(
        DIVERSITY.get("effective_performers_total"),
        Arrays.stream(counts).mapToLong(Masses::total).toArray());
    for (int label = 0; label < GoldenCorpus.LABELS.size(); label++) {
      int column = label;
      assertHill(
          DIVERSITY.get("effective_performers_per_emotion", GoldenCorpus.LABELS.get(label)),
          Arrays.stream(counts).mapToLong(row -> row[column]).toArray());
    }
  }

  @Test
  void theRangeOfEachPerformerEqualsThatOfPublishedSoftware() {
    var counts = GoldenCorpus.performerByLabel();
    for (int performer = 0; performer < counts.length; performer++) {
      assertHill(
          DIVERSITY.get("emotional_range_per_performer", GoldenCorpus.PERFORMERS.get(performer)),
          counts[performer]);
    }
  }

  @Test
  void theTableOfPerformersIsThatOfTheReference() {
    var table = DIVERSITY.get("performer_by_emotion");
    table.get("counts").assertIs(GoldenCorpus.performerByLabel());
    for (int label = 0; label < GoldenCorpus.LABELS.size(); label++) {
      table.get("labels").get(label).assertIs(GoldenCorpus.LABELS.get(label));
    }
    for (int performer = 0; performer < GoldenCorpus.PERFORMERS.size(); performer++) {
      table.get("performers").get(performer).assertIs(GoldenCorpus.PERFORMERS.get(performer));
    }
  }

  @Test
  void giniEqualsThatOfPublishedSoftware() {
    var gini = DIVERSITY.get("gini");
    var turns = Arrays.stream(GoldenCorpus.performerByLabel()).mapToLong(Masses::total).toArray();
    gini.get("turns", "x").assertIs(turns);
    gini.get("turns", "gini").assertIs(Gini.coefficient(turns));
    gini.get("turns", "gini_unbiased_n_over_n1").assertIs(Gini.corrected(turns));
    gini.get("equal", "gini").assertIs(Gini.coefficient(gini.get("equal", "x").asLongs()));
    gini.get("one_has_all", "gini")
        .assertIs(Gini.coefficient(gini.get("one_has_all", "x").asLongs()));
  }

  @Test
  void giniEqualsThatOfTheReferenceThatIsNotCopied() {
    assumeThat(Golden.hasShared()).isTrue();
    var gini = GoldenValue.shared("05b_inext_local").get("ineq_gini");
    var amounts = gini.get("x").asLongs();
    gini.get("gini").assertIs(Gini.coefficient(amounts));
    gini.get("gini_corrected").assertIs(Gini.corrected(amounts));
  }

  @Test
  void whoHasNothingCountsInTheRosterOnly() {
    long[] amounts = {0, 3, 0, 3};

    assertThat(Gini.coefficient(amounts).value()).isEqualTo(0.5);
    assertThat(Gini.amongSharers(amounts).value()).isEqualTo(0.0);
    assertThat(Gini.amongSharers(new long[2]).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aNegativeAmountIsRefusedHoweverFewThereAre() {
    assertThatThrownBy(() -> Gini.corrected(new long[] {-1})).hasMessage("Invalid amount: below 0");
  }

  @Test
  void theUnbiasedNumberNeedsTwoTurnsOfOnePerformer() {
    assertThat(unbiased(3, 1).value()).isEqualTo(4 * 3 / 6.0);
    assertThat(unbiased(1, 1).reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(unbiased(0).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(unbiased(7).value()).isEqualTo(1.0);
  }

  @Property(tries = 200)
  void theUnbiasedNumberIsAbovePlugInAndNearItForManyTurns(
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 2, max = 1000) Long> counts) {
    var few = counts.stream().mapToLong(Long::longValue).toArray();
    var many = Arrays.stream(few).map(count -> count * 1_000_000_000L).toArray();

    assertThat(unbiased(few).value()).isGreaterThanOrEqualTo(HillNumbers.of(few).order2() - 1e-12);
    assertThat(unbiased(many).value()).isCloseTo(HillNumbers.of(many).order2(), within(1e-6));
  }

  @Test
  void theNumbersOfWeightsAreThoseOfMasses() {
    var masses = new long[] {40, 0, 25, 20, 10, 5};
    var ofMasses = HillNumbers.of(masses);
    var ofWeights = HillNumbers.ofWeights(Arrays.stream(masses).asDoubleStream().toArray());

    assertThat(ofWeights.order0()).isEqualTo(5);
    assertThat(ofWeights.order1()).isCloseTo(ofMasses.order1(), TOLERANCE);
    assertThat(ofWeights.order2()).isCloseTo(ofMasses.order2(), TOLERANCE);
    assertThat(ofWeights.infinity()).isCloseTo(ofMasses.infinity(), TOLERANCE);
  }

  @Test
  void undeclaredIsAGroupOfItsOwnAndNobodyIsGuessed() {
    var groups =
        GroupDiversity.of(
            List.of(
                new GroupDiversity.Member(Arrays.asList("f", "en-GB"), 30),
                new GroupDiversity.Member(Arrays.asList("f", null), 10),
                new GroupDiversity.Member(Arrays.asList("f", "en-GB"), 10),
                new GroupDiversity.Member(Arrays.asList("m", "en-US"), 0)));

    assertThat(groups.keySet())
        .containsExactly(
            List.of("f", GroupDiversity.UNDECLARED), List.of("f", "en-GB"), List.of("m", "en-US"));
    assertThat(groups.get(List.of("f", "en-GB"))).isEqualTo(HillNumbers.of(new long[] {30, 10}));
    assertThat(groups.get(List.of("m", "en-US"))).isEqualTo(new HillNumbers(0, 0, 0, 0));
  }

  private static Estimate<Double> unbiased(long... counts) {
    return HillNumbers.order2Unbiased(
        BigInteger.valueOf(Masses.total(counts)), Masses.squares(counts));
  }

  private static void assertHill(GoldenValue expected, long[] masses) {
    var hill = HillNumbers.of(masses);
    expected.get("q0").assertIs(hill.order0());
    expected.get("q1").assertIs(hill.order1());
    expected.get("q2").assertIs(hill.order2());
    expected.get("qInf").assertIs(hill.infinity());
  }
}
