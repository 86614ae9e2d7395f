package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.transitions.Samples;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderMomentsTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void momentsOfHardLabelsEqualThoseOfAllOrders() {
    for (GoldenValue check :
        GoldenValue.file("16_stratified_expectation").get("exhaustive_checks").elements()) {
      var labels = check.get("seq").asText().chars().map(letter -> letter - 'a').toArray();
      var moments = new OrderMoments(LabelSeries.hard(labels, 4));
      int from = check.get("i").asText().charAt(0) - 'a';
      int to = check.get("j").asText().charAt(0) - 'a';

      check.get("mean").assertIs(moments.expected(from, to));
      check.get("var").assertIs(moments.variance(from, to));
    }
  }

  @Property(tries = 150)
  void momentsOfSoftLabelsAreThoseOfAllOrders(@ForAll("segments") LabelSeries segment) {
    var orders = Orders.of(segment.turns());
    var moments = new OrderMoments(segment);
    for (int from = 0; from < segment.emotions(); from++) {
      for (int to = 0; to < segment.emotions(); to++) {
        int before = from;
        int after = to;
        var expected =
            Orders.moments(orders, order -> Orders.within(segment, order, before, after));

        assertThat(moments.expected(from, to)).isCloseTo(expected.mean(), within(ROUNDING));
        assertThat(moments.variance(from, to)).isCloseTo(expected.variance(), within(ROUNDING));
      }
    }
  }

  @Property(tries = 200)
  void momentsOfHardLabelsAreTheFormulasOfTheirCounts(@ForAll("hard") int[] labels) {
    var moments = new OrderMoments(LabelSeries.hard(labels, 4));
    for (int from = 0; from < 4; from++) {
      for (int to = 0; to < 4; to++) {
        assertThat(moments.expected(from, to))
            .isCloseTo(expected(labels, from, to), within(ROUNDING));
        assertThat(moments.variance(from, to))
            .isCloseTo(variance(labels, from, to), within(ROUNDING));
      }
    }
  }

  @Property(tries = 200)
  void expectedPairsSumToThePairsThereAre(@ForAll("segments") LabelSeries segment) {
    var moments = new OrderMoments(segment);
    double sum = 0;
    for (int cell = 0; cell < segment.emotions() * segment.emotions(); cell++) {
      sum += moments.expected(cell / segment.emotions(), cell % segment.emotions());
    }
    assertThat(sum).isCloseTo(Math.max(0, segment.turns() - 1), within(ROUNDING));
  }

  @Property(tries = 200)
  void aPairAndItsReverseAreAsLikely(@ForAll("segments") LabelSeries segment) {
    var moments = new OrderMoments(segment);
    for (int from = 0; from < segment.emotions(); from++) {
      for (int to = 0; to < from; to++) {
        assertThat(moments.expected(from, to)).isEqualTo(moments.expected(to, from));
        assertThat(moments.variance(from, to)).isEqualTo(moments.variance(to, from));
      }
    }
  }

  @Property(tries = 100)
  void turnsWithEqualLabelsDoNotVaryAtAll(
      @ForAll("labels") LabelSeries label, @ForAll @IntRange(min = 2, max = 300) int turns) {
    var moments = new OrderMoments(SoftLabels.inOrder(label, new int[turns]));
    for (int cell = 0; cell < 9; cell++) {
      assertThat(moments.variance(cell / 3, cell % 3)).isZero();
    }
  }

  /** Power sums would lose the variance beside the square of the mean. */
  @Test
  void aLongSegmentThatVariesByABillionthKeepsItsVariance() {
    int turns = 2000;
    var masses = new long[turns][];
    for (int turn = 0; turn < turns; turn++) {
      masses[turn] = new long[] {500_000_000 + turn % 2, 500_000_000 - turn % 2};
    }
    double spread = 0.5e-9;
    // Only the first and the last turn have one neighbour: −x̄(b_first + a_last) + Σ a·b.
    double ends = 2 * 0.25 * spread * spread * (1 + 1.0 / (turns - 1));

    assertThat(new OrderMoments(new LabelSeries(masses, SoftLabels.UNIT)).variance(0, 1) / ends)
        .isCloseTo(1, within(1e-6));
  }

  @Test
  void oneTurnHasNoPairs() {
    var moments = new OrderMoments(LabelSeries.hard(new int[] {1}, 2));

    assertThat(moments.expected(1, 1)).isZero();
    assertThat(moments.variance(1, 1)).isZero();
  }

  private static double expected(int[] labels, int from, int to) {
    double n = labels.length;
    double i = count(labels, from);
    return i * (from == to ? i - 1 : count(labels, to)) / n;
  }

  private static double variance(int[] labels, int from, int to) {
    double n = labels.length;
    double i = count(labels, from);
    double j = count(labels, to);
    double pairs = from == to ? 2 * i * (i - 1) * (i - 2) : 0;
    double apart = from == to ? i * (i - 1) * (i - 2) * (i - 3) : i * (i - 1) * j * (j - 1);
    double mean = expected(labels, from, to);
    return (pairs + apart) / (n * (n - 1)) + mean - mean * mean;
  }

  private static double count(int[] labels, int emotion) {
    return Arrays.stream(labels).filter(label -> label == emotion).count();
  }

  @Provide
  Arbitrary<LabelSeries> segments() {
    return SoftLabels.series(0, 6);
  }

  @Provide
  Arbitrary<LabelSeries> labels() {
    return SoftLabels.series(1, 1);
  }

  @Provide
  Arbitrary<int[]> hard() {
    return Samples.labels(4, 2, 40);
  }
}
