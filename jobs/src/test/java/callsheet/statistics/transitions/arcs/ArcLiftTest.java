package callsheet.statistics.transitions.arcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.Reason;
import callsheet.statistics.Trillionths;
import callsheet.statistics.transitions.Samples;
import callsheet.statistics.transitions.evidence.ChanceSums;
import callsheet.statistics.transitions.evidence.LabelSeries;
import callsheet.statistics.transitions.evidence.OrderMoments;
import callsheet.statistics.transitions.evidence.Orders;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArcLiftTest {
  @Test
  void theLiftOfThreeIsTheirCountOverThatOfTheirSteps() {
    var arcs =
        List.of(support(6, 0, 1, 2), support(2, 0, 1, 0), support(1, 2, 1, 2), support(3, 2, 1, 0));
    var lift = new FirstOrderLift(arcs, 3);

    assertThat(lift.of(Arc.of(0, 1, 2)).value()).isCloseTo(6 * 12 / (8.0 * 7), within(1e-12));
    assertThat(lift.of(Arc.of(2, 1, 2)).value()).isCloseTo(1 * 12 / (4.0 * 7), within(1e-12));
  }

  @Test
  void stepsThatOccurWithoutTheirArcHaveALiftOfZero() {
    var lift = new FirstOrderLift(List.of(support(6, 0, 1, 2), support(2, 2, 1, 0)), 3);

    assertThat(lift.of(Arc.of(0, 1, 0)).value()).isEqualTo(0.0);
    assertThat(lift.of(Arc.of(0, 2, 0)).reason()).isEqualTo(Reason.ZERO_MARGIN);
  }

  @Property(tries = 100)
  void whatOnlyTheStepsMakeHasALiftOfOne(
      @ForAll("counts") int[] before, @ForAll("counts") int[] after) {
    var arcs = new ArrayList<ArcSupport>();
    for (int from = 0; from < 3; from++) {
      for (int to = 0; to < 3; to++) {
        arcs.add(support((long) before[from] * after[to], from, 1, to, 2));
      }
    }
    var lift = new FirstOrderLift(arcs, 4);
    for (ArcSupport arc : arcs) {
      assertThat(lift.of(arc.arc()).value()).isCloseTo(1, within(1e-12));
    }
  }

  @Property(tries = 100)
  void expectedOccurrencesAreThoseOfAllOrders(
      @ForAll("segment") int[] segment, @ForAll("arc") int[] emotions) {
    var arc = Arc.of(emotions);
    var expected =
        Orders.moments(Orders.of(segment.length), order -> occurrences(arc, segment, order));

    assertThat(ArcChance.expected(arc, segment) / (double) Trillionths.ONE)
        .isCloseTo(expected.mean(), within(1e-12));
  }

  @Property(tries = 50)
  void pairsAreArcsOfTwo(
      @ForAll("segment") int[] segment,
      @ForAll @IntRange(max = 2) int from,
      @ForAll @IntRange(max = 2) int to) {
    var sums = new ChanceSums(3);
    sums.add(new OrderMoments(LabelSeries.hard(segment, 3)));

    assertThat(ArcChance.expected(Arc.of(from, to), segment))
        .isCloseTo(sums.expected(from, to), within(1L));
  }

  @Test
  void theLiftAgainstChanceIsObservedOverExpected() {
    long expected =
        ArcChance.expected(Arc.of(0, 1, 0), new int[] {0, 1, 0})
            + ArcChance.expected(Arc.of(0, 1, 0), new int[] {0, 0, 1});

    assertThat(ArcChance.lift(1, expected).value()).isCloseTo(1.5, within(1e-11));
    assertThat(ArcChance.lift(0, 0).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void shuffledArcsOccurAsOftenAsExpected() {
    var segment = new int[] {0, 1, 2, 0, 1, 2, 0, 1};
    var arcs = List.of(Arc.of(0, 1, 2), Arc.of(0, 0));
    int replicates = 2000;
    var permuted = new PermutedArcs(arcs, replicates);
    permuted.add("S1|P1|0", segment);

    assertThat(permuted.sums().observed(0)).isEqualTo(2);
    for (int arc = 0; arc < arcs.size(); arc++) {
      double expected = ArcChance.expected(arcs.get(arc), segment) / (double) Trillionths.ONE;
      assertThat(permuted.sums().mean(arc)).isCloseTo(expected, within(0.1));
    }
    assertThat(permuted.sums().tails(0).upper()).isLessThan(0.1);
    assertThat(permuted.sums().tails(1).lower()).isLessThan(0.5);
  }

  @Test
  void arcsOfAnotherLengthAreRefused() {
    var arcs = List.of(support(6, 0, 1, 2));

    assertThatThrownBy(() -> new FirstOrderLift(arcs, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid arcs: not all of 4 emotions");
    assertThatThrownBy(() -> new FirstOrderLift(List.of(), 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FirstOrderLift(arcs, 3).of(Arc.of(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid arc: of 2 emotions, not 3");
  }

  private static ArcSupport support(long occurrences, int... emotions) {
    return new ArcSupport(Arc.of(emotions), occurrences, 1, 1, 1);
  }

  private static double occurrences(Arc arc, int[] segment, int[] order) {
    var labels = new int[segment.length];
    for (int place = 0; place < labels.length; place++) {
      labels[place] = segment[order[place]];
    }
    int count = 0;
    for (int place = 0; place < labels.length; place++) {
      count += arc.isAt(place, labels) ? 1 : 0;
    }
    return count;
  }

  @Provide
  Arbitrary<int[]> segment() {
    return Samples.labels(3, 0, 6);
  }

  @Provide
  Arbitrary<int[]> arc() {
    return Samples.labels(3, 1, 4);
  }

  @Provide
  Arbitrary<int[]> counts() {
    return Samples.integers(1, 9, 3, 3);
  }
}
