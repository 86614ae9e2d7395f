package callsheet.statistics.shares;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenTurn;
import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClusteredRatioTest {
  private static final long UNIT = 1_000_000_000;

  @Test
  void withoutADenominatorThereIsNoData() {
    assertThat(ratio(List.of()).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void onePerformerOrOneSessionTellsNothingAboutOthers() {
    assertThat(ratio(List.of(turn("P1", "S1", "joy"), turn("P1", "S2", "fear"))).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
    assertThat(ratio(List.of(turn("P1", "S1", "joy"), turn("P2", "S1", "fear"))).reason())
        .isEqualTo(Reason.ONE_CLUSTER);
  }

  @Test
  void aShareOfNoneIsAsSureAsItsPerformersAreMany() {
    var turns = new ArrayList<GoldenTurn>();
    for (int turn = 0; turn < 60; turn++) {
      turns.add(turn("P" + turn % 6, "S" + turn % 10, "fear"));
    }

    var ratio = ratio(turns).value();

    assertThat(ratio).isNotNull();
    assertThat(ratio.effectiveSize()).isEqualTo(6);
    assertThat(ratio.designEffect()).isNull();
    assertThat(ratio.interval()).isEqualTo(Wilson.interval(0, 6));
  }

  @Test
  void clustersThatAgreeHaveAVarianceOfExactlyZero() {
    // A third of 3·10^16 units in each of three clusters: doubles would leave a remainder.
    var sums = RatioSums.of(30_000_000_000_000_003L, 90_000_000_000_000_009L, UNIT);
    var a = BigInteger.valueOf(10_000_000_000_000_001L);
    var d = BigInteger.valueOf(30_000_000_000_000_003L);
    var three = BigInteger.valueOf(3);
    var moments =
        new ClusterMoments(
            3, a.pow(2).multiply(three), a.multiply(d).multiply(three), d.pow(2).multiply(three));

    assertThat(moments.variance(sums)).isZero();
  }

  @Property(tries = 200)
  void theOrderOfTheTurnsDoesNotMatter(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 99) Integer> codes, @ForAll long seed) {
    var shuffled = new ArrayList<>(codes);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(ratio(turns(shuffled))).isEqualTo(ratio(turns(codes)));
  }

  @Property(tries = 200)
  void anEstimateIsFiniteAndWithinItsInterval(
      @ForAll @Size(min = 0, max = 60) List<@IntRange(max = 99) Integer> codes) {
    var ratio = ratio(turns(codes)).value();
    if (ratio != null) {
      assertThat(ratio.variance()).isBetween(0.0, 1e3);
      assertThat(ratio.effectiveSize()).isBetween(Double.MIN_VALUE, (double) codes.size());
      assertThat(ratio.interval().lower()).isBetween(0.0, ratio.ratio() + 1e-12);
      assertThat(ratio.interval().upper()).isBetween(ratio.ratio() - 1e-12, 1.0);
    }
  }

  @Property(tries = 200)
  void aShareAndThatOfTheOthersAreEquallyUncertain(
      @ForAll @Size(min = 4, max = 60) List<@IntRange(max = 99) Integer> codes) {
    var turns = turns(codes);
    var joy = new ClusterSums(turns, turn -> mass(turn, "joy"), turn -> UNIT);
    var fear = new ClusterSums(turns, turn -> mass(turn, "fear"), turn -> UNIT);

    assertThat(fear.twoWay().variance(fear.sums(UNIT)).map(RatioVariance::performers))
        .isEqualTo(joy.twoWay().variance(joy.sums(UNIT)).map(RatioVariance::performers));
  }

  /** Each code is a turn: its last digit says who, its first which session and emotion. */
  private static List<GoldenTurn> turns(List<Integer> codes) {
    return codes.stream()
        .map(c -> turn("P" + c % 10, "S" + c / 25, c / 10 % 2 == 0 ? "joy" : "fear"))
        .toList();
  }

  private static Estimate<ClusteredRatio> ratio(List<GoldenTurn> turns) {
    var counts = new ClusterSums(turns, turn -> mass(turn, "joy"), turn -> UNIT);
    var part = new ClusteredPart(counts.sums(UNIT), counts.twoWay(), counts.support());
    return ClusteredRatio.of(part, CommonDesignEffect.of(List.of(part)));
  }

  private static long mass(GoldenTurn turn, String emotion) {
    return emotion.equals(turn.label()) ? UNIT : 0;
  }

  private static GoldenTurn turn(String performer, String session, String label) {
    return new GoldenTurn(session, "B1", 0, performer, 0, 1, label, 1);
  }
}
