package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.transitions.GoldenChains;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PermutedPairsTest {
  private static final int REPLICATES = 4999;

  @Test
  void shuffledHardLabelsAreAsTheExactTestSays() {
    var joyToSadness = new EmotionPair(2, 4);
    var sadnessToSadness = new EmotionPair(4, 4);
    var exactChanges = new ExactPairCount();
    var exactStays = new ExactPairCount();
    var permuted = new PermutedPairs(List.of(joyToSadness, sadnessToSadness), REPLICATES);
    int ordinal = 0;
    for (var segment : GoldenChains.segments(GoldenChains.WITHIN)) {
      var series = GoldenChains.series(segment);
      permuted.addSegment("segment " + ordinal++, series);
      int sad = (int) series.total(4);
      exactChanges.addChanges(series.turns(), (int) series.total(2), sad);
      exactStays.addStays(series.turns(), sad);
    }
    assertTails(permuted.sums(), 0, exactChanges);
    assertTails(permuted.sums(), 1, exactStays);
  }

  @Test
  void shuffledPartnersAreAsTheExactTestSays() {
    var exact = new ExactPairCount();
    var permuted = new PermutedPairs(List.of(new EmotionPair(0, 4)), REPLICATES);
    int ordinal = 0;
    for (PartnerPairs stratum : GoldenChains.strata()) {
      permuted.addPairing("stratum " + ordinal++, stratum);
      exact.addPairing(
          stratum.size(), (int) stratum.antecedents().total(0), (int) stratum.targets().total(4));
    }
    assertThat(permuted.sums().observed(0)).isEqualTo(6);
    assertTails(permuted.sums(), 0, exact);
  }

  private static void assertTails(PermutationSums sums, int statistic, ExactPairCount exact) {
    var expected = exact.tails((int) sums.observed(statistic));
    var tails = sums.tails(statistic);
    double error = 4 * Math.sqrt(0.25 / REPLICATES);

    assertThat(tails.upper()).isCloseTo(expected.upper(), within(error));
    assertThat(tails.lower()).isCloseTo(expected.lower(), within(error));
    assertThat(tails.twoSided()).isBetween(1.0 / (REPLICATES + 1), 1.0);
  }

  @Property(tries = 30)
  void shuffledSoftLabelsHaveTheMomentsOfAllOrders(@ForAll("segment") LabelSeries segment) {
    int replicates = 400;
    var permuted =
        new PermutedPairs(List.of(new EmotionPair(0, 1), new EmotionPair(1, 1)), replicates);
    permuted.addSegment("S1|P1|0", segment);
    var moments = new OrderMoments(segment);
    for (int pair = 0; pair < 2; pair++) {
      double error = 4.5 * Math.sqrt(moments.variance(pair, 1) / replicates) + 1e-8;
      assertThat(permuted.sums().mean(pair) / SoftLabels.UNIT)
          .isCloseTo(moments.expected(pair, 1), within(error));
    }
  }

  @Property(tries = 50)
  void strataAddInAnyOrder(
      @ForAll("segment") LabelSeries one, @ForAll("segment") LabelSeries other) {
    var together = permuted();
    together.addSegment("one", one);
    together.addSegment("other", other);
    var first = permuted();
    first.addSegment("one", one);
    var merged = permuted();
    merged.addSegment("other", other);
    merged.sums().merge(first.sums());

    assertThat(merged.sums().observed(0)).isEqualTo(together.sums().observed(0));
    assertThat(merged.sums().mean(0)).isEqualTo(together.sums().mean(0));
    assertThat(merged.sums().tails(0)).isEqualTo(together.sums().tails(0));
  }

  @Test
  void orderThatCannotMatterIsCertain() {
    var permuted = permuted();
    permuted.addSegment("S1", LabelSeries.hard(new int[] {0, 0, 0}, 3));
    permuted.addSegment("S2", LabelSeries.hard(new int[0], 3));
    permuted.addSegment("S3", LabelSeries.hard(new int[] {1}, 3));

    assertThat(permuted.sums().tails(0)).isEqualTo(new TailProbabilities(1, 1));
  }

  @Test
  void sumsOfOtherStatisticsAreRefused() {
    assertThatThrownBy(() -> new PermutationSums(1, 5).merge(new PermutationSums(1, 6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PermutationSums(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid number of replicates: 0");
    assertThatThrownBy(() -> new EmotionPair(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PermutedPairs permuted() {
    return new PermutedPairs(List.of(new EmotionPair(0, 1)), 50);
  }

  @Provide
  Arbitrary<LabelSeries> segment() {
    return SoftLabels.series(0, 8);
  }
}
