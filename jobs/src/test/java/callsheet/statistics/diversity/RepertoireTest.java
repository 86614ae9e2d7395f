package callsheet.statistics.diversity;

import static callsheet.golden.Golden.TOLERANCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RepertoireTest {
  private static final GoldenValue DIVERSITY = GoldenValue.file("05_diversity_R");
  private static final GoldenValue ENTROPART = GoldenValue.file("05c_entropart_local");
  private static final long[][] CORPUS = GoldenCorpus.performerByLabel();

  @Test
  void theWeightedPartitionEqualsThatOfPublishedSoftware() {
    var weighted = weighted(CORPUS);
    var expected = DIVERSITY.get("jost_q1_weighted");

    expected.get("H_alpha").assertIs(weighted.withinNats());
    expected.get("H_gamma").assertIs(weighted.allNats());
    expected.get("alpha").assertIs(weighted.numbers().alpha());
    expected.get("beta").assertIs(weighted.numbers().beta());
    expected.get("gamma").assertIs(weighted.numbers().gamma());
    expected.get("mutual_information_nats").assertIs(weighted.informationNats());
    expected.get("mi_bits").assertIs(weighted.informationBits());
    expected.get("max_beta").assertIs(Math.exp(weighted.performerNats()));
    expected.get("beta_normalised_0_1").assertIs(weighted.normalised());
    DIVERSITY.get("shannon_mi_check_G").assertIs(2 * 179 * weighted.informationNats());

    var other = ENTROPART.get("weighted_q1");
    assertPartition(other, weighted.numbers(), Math::log);
    other.get("betaH").assertIs(weighted.informationNats());
  }

  @Test
  void theEqualPartitionsEqualThoseOfPublishedSoftware() {
    var equal = equal(CORPUS);
    assertFactors(DIVERSITY.get("jost_equal_weights", "q0"), equal.order0());
    assertFactors(DIVERSITY.get("jost_equal_weights", "q1"), equal.order1());
    assertFactors(DIVERSITY.get("jost_equal_weights", "q2"), equal.order2());

    // Its entropies are those of Tsallis, functions of the numbers.
    assertPartition(ENTROPART.get("equal_q0"), equal.order0(), number -> number - 1);
    assertPartition(ENTROPART.get("equal_q1"), equal.order1(), Math::log);
    assertPartition(ENTROPART.get("equal_q2"), equal.order2(), number -> 1 - 1 / number);
    double between0 = equal.order0().gamma() - equal.order0().alpha();
    ENTROPART.get("equal_q0", "betaH").assertIs(between0);
    ENTROPART.get("equal_q1", "betaH").assertIs(Math.log(equal.order1().beta()));
    double between2 = 1 / equal.order2().alpha() - 1 / equal.order2().gamma();
    ENTROPART.get("equal_q2", "betaH").assertIs(between2);
  }

  @Test
  void almostHalfOfTheInformationOfTheCorpusIsNoise() {
    var weighted = weighted(CORPUS);

    assertThat(weighted.expectedNoiseBits() * Math.log(2)).isCloseTo(35 / 358.0, TOLERANCE);
    assertThat(weighted.betweenShare().value()).isCloseTo(0.124, within(5e-4));
  }

  @Test
  void nothingHasNoPartitionAndOneNoVariation() {
    assertThat(RepertoirePartition.of(new long[][] {}, 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(RepertoirePartition.of(new long[2][3], 1).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(EqualWeightPartition.of(new long[2][3]).reason()).isEqualTo(Reason.NO_DATA);
    var one = weighted(new long[][] {{3, 0}});
    assertThat(one.normalised().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(one.betweenShare().reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(one.numbers()).isEqualTo(new Partition(1, 1));
    assertThatThrownBy(() -> RepertoirePartition.of(new long[][] {{1}, {1, 2}}, 1))
        .hasMessage("Invalid masses: not a table");
    assertThatThrownBy(() -> new Partition(0.5, 1)).hasMessageStartingWith("Invalid partition");
  }

  @Test
  void performersWhoShareNoEmotionAreAsManyRepertoires() {
    long[][] apart = {{4, 4, 0, 0}, {0, 0, 4, 4}};

    assertThat(weighted(apart).numbers().beta()).isCloseTo(2, TOLERANCE);
    assertThat(weighted(apart).normalised().value()).isCloseTo(1, TOLERANCE);
    assertThat(equal(apart).order0().beta()).isCloseTo(2, TOLERANCE);
    assertThat(equal(apart).order2().beta()).isCloseTo(2, TOLERANCE);
  }

  @Provide
  Arbitrary<long[][]> tables() {
    return Arbitraries.longs()
        .between(0, 1_000_000_000_000L)
        .array(long[].class)
        .ofSize(4)
        .array(long[][].class)
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 200)
  void factorsAreWithinTheirBoundsAndTheOrderOfPerformersDoesNotMatter(
      @ForAll("tables") long[][] table) {
    var weighted = RepertoirePartition.of(table, 1).value();
    var equal = EqualWeightPartition.of(table).value();
    if (weighted == null || equal == null) {
      return;
    }
    long performers = Arrays.stream(table).filter(row -> Arrays.stream(row).sum() > 0).count();
    var partitions = List.of(weighted.numbers(), equal.order0(), equal.order1(), equal.order2());
    for (Partition partition : partitions) {
      assertThat(partition.alpha()).isBetween(1.0, 4 + 1e-9);
      assertThat(partition.gamma()).isBetween(partition.alpha(), 4 + 1e-9);
      assertThat(partition.beta()).isBetween(1.0, performers + 1e-9);
    }
    var reversed = Arrays.asList(table.clone());
    Collections.reverse(reversed);
    var rows = reversed.toArray(long[][]::new);
    assertThat(RepertoirePartition.of(rows, 1).value()).isEqualTo(weighted);
    assertThat(EqualWeightPartition.of(rows).value()).isEqualTo(equal);
  }

  @Property(tries = 100)
  void performersOfOneRepertoireAreOne(
      @ForAll("tables") long[][] table, @ForAll @IntRange(min = 2, max = 5) int copies) {
    var same =
        IntStream.rangeClosed(1, copies)
            .mapToObj(times -> Arrays.stream(table[0]).map(mass -> mass * times).toArray())
            .toArray(long[][]::new);
    if (Arrays.stream(table[0]).sum() > 0) {
      assertThat(weighted(same).numbers().beta()).isCloseTo(1, TOLERANCE);
      assertThat(equal(same).order0().beta()).isCloseTo(1, TOLERANCE);
      assertThat(equal(same).order1().beta()).isCloseTo(1, TOLERANCE);
      assertThat(equal(same).order2().beta()).isCloseTo(1, TOLERANCE);
    }
  }

  @Test
  void chanceAloneShowsAboutTheInformationThatIsExpectedOfIt() {
    var turns = turns();
    var chance = chance(turns, 199);
    double noise = weighted(CORPUS).expectedNoiseBits();

    assertThat(chance.informationBits()).isCloseTo(weighted(CORPUS).informationBits(), TOLERANCE);
    assertThat(chance.chanceBits()).isBetween(noise, 2 * noise);
    assertThat(chance.excessBits())
        .isCloseTo(chance.informationBits() - chance.chanceBits(), TOLERANCE);
    assertThat(chance.pValue()).isBetween(1 / 200.0, 0.1);
  }

  @Test
  void theOrderOfTheTurnsDoesNotMatterToChance() {
    var turns = new ArrayList<>(turns());
    var chance = chance(turns, 19);
    Collections.reverse(turns);

    assertThat(chance(turns, 19)).isEqualTo(chance);
  }

  @Test
  void aLabelStaysInItsBrief() {
    // Brief by brief, performers have nothing of their own; over all, each has a brief's label.
    var turns = new ArrayList<LabelledTurn>();
    for (int index = 0; index < 6; index++) {
      turns.add(new LabelledTurn("a" + index, "A", "P1", new long[] {1, 0}));
      turns.add(new LabelledTurn("b" + index, "B", "P2", new long[] {0, 1}));
    }
    var chance = chance(turns, 9);

    assertThat(chance.informationBits()).isCloseTo(1, TOLERANCE);
    assertThat(chance.excessBits()).isCloseTo(0, TOLERANCE);
    assertThat(chance.pValue()).isEqualTo(1);
  }

  @Test
  void chanceNeedsTwoPerformersAndADeal() {
    var one = List.of(new LabelledTurn("t", "B", "P", new long[] {1}));

    assertThat(RepertoireChance.of(List.of(), 9).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(RepertoireChance.of(one, 9).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThatThrownBy(() -> RepertoireChance.of(one, 0))
        .hasMessageStartingWith("Invalid number of deals");
  }

  private static List<LabelledTurn> turns() {
    return GoldenCorpus.LABELLED.stream()
        .map(
            turn ->
                new LabelledTurn(
                    turn.session() + "|" + turn.index(),
                    turn.scene(),
                    turn.performer(),
                    GoldenCorpus.labels(List.of(turn))))
        .toList();
  }

  private static RepertoireChance chance(List<LabelledTurn> turns, int deals) {
    return Objects.requireNonNull(RepertoireChance.of(turns, deals).value());
  }

  private static void assertFactors(GoldenValue expected, Partition partition) {
    expected.get("alpha").assertIs(partition.alpha());
    expected.get("beta").assertIs(partition.beta());
    expected.get("gamma").assertIs(partition.gamma());
  }

  private static void assertPartition(
      GoldenValue expected, Partition partition, DoubleUnaryOperator entropy) {
    assertFactors(expected, partition);
    expected.get("alphaH").assertIs(entropy.applyAsDouble(partition.alpha()));
    expected.get("gammaH").assertIs(entropy.applyAsDouble(partition.gamma()));
  }

  private static RepertoirePartition weighted(long[][] table) {
    return Objects.requireNonNull(RepertoirePartition.of(table, 1).value());
  }

  private static EqualWeightPartition equal(long[][] table) {
    return Objects.requireNonNull(EqualWeightPartition.of(table).value());
  }
}
