package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.statistics.transitions.Samples;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExactPairCountTest {
  private static final double ROUNDING = 1e-12;

  @Property(tries = 150)
  void changesAndStaysAreDistributedAsOverAllOrders(@ForAll("labels") int[] labels) {
    var segment = LabelSeries.hard(labels, 3);
    var orders = Orders.of(labels.length);
    for (int cell = 0; cell < 9; cell++) {
      int from = cell / 3;
      int to = cell % 3;
      var exact = new ExactPairCount();
      if (from == to) {
        exact.addStays(labels.length, (int) segment.total(from));
      } else {
        exact.addChanges(labels.length, (int) segment.total(from), (int) segment.total(to));
      }
      assertDistribution(
          exact,
          orders.stream().mapToInt(o -> (int) Orders.within(segment, o, from, to)).toArray());
    }
  }

  @Property(tries = 100)
  void partnerPairsAreDistributedAsOverAllPairings(
      @ForAll("antecedents") int[] antecedents, @ForAll @IntRange(max = 6) int targets) {
    var after = new int[antecedents.length];
    Arrays.fill(after, 0, Math.min(targets, after.length), 1);
    var stratum = new PartnerPairs(LabelSeries.hard(antecedents, 2), LabelSeries.hard(after, 2));
    var exact = new ExactPairCount();
    exact.addPairing(
        after.length, (int) stratum.antecedents().total(1), (int) stratum.targets().total(1));

    assertDistribution(
        exact,
        Orders.of(after.length).stream()
            .mapToInt(order -> (int) Orders.across(stratum, order, 1, 1))
            .toArray());
  }

  private static void assertDistribution(ExactPairCount exact, int[] counts) {
    var probabilities = exact.probabilities();
    for (int count = 0; count < probabilities.length; count++) {
      int wanted = count;
      assertThat(probabilities[count])
          .isCloseTo(
              Arrays.stream(counts).filter(other -> other == wanted).count()
                  / (double) counts.length,
              within(ROUNDING));
    }
    assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThan(probabilities.length);
  }

  @Test
  void strataAreIndependent() {
    var exact = new ExactPairCount();
    exact.addChanges(2, 1, 1);
    exact.addChanges(2, 1, 1);
    exact.addStays(3, 2);
    var tails = exact.tails(3);

    assertThat(tails.upper()).isCloseTo(0.25 * 2 / 3, within(ROUNDING));
    assertThat(tails.lower()).isCloseTo(1, within(ROUNDING));
    assertThat(tails.twoSided()).isCloseTo(0.5 * 2 / 3, within(ROUNDING));
    // 0 is farther from the mean of 5/3 than 3 is, which counts half.
    assertThat(exact.midPValue(3)).isCloseTo(0.25 / 3 + 0.25 / 3, within(ROUNDING));
    assertThat(exact.midPValue(0)).isCloseTo(0.25 / 3 / 2, within(ROUNDING));
  }

  @Test
  void aTailThatCannotBeSoFarIsNotCounted() {
    var exact = new ExactPairCount();
    exact.addPairing(10, 1, 2);
    exact.addPairing(10, 1, 2);

    assertThat(exact.tails(2).twoSided()).isCloseTo(0.08, within(ROUNDING));
    assertThat(exact.midPValue(2)).isCloseTo(0.02, within(ROUNDING));
  }

  @Property(tries = 50)
  void asFarToEitherSideIsAsLikely(@ForAll @IntRange(min = 1, max = 8) int strata) {
    var exact = new ExactPairCount();
    for (int stratum = 0; stratum < strata; stratum++) {
      exact.addChanges(2, 1, 1);
    }
    for (int pairs = 0; pairs <= strata; pairs++) {
      assertThat(exact.midPValue(pairs))
          .isCloseTo(exact.midPValue(strata - pairs), within(ROUNDING))
          .isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 50)
  void theOrderOfTheStrataDoesNotMatterToTheLastBit(@ForAll("sizes") int[] sizes) {
    var one = new ExactPairCount();
    var other = new ExactPairCount();
    for (int place = 0; place < sizes.length; place++) {
      one.addStays(sizes[place], (sizes[place] + 1) / 2);
      int back = sizes[sizes.length - 1 - place];
      var part = new ExactPairCount();
      part.addStays(back, (back + 1) / 2);
      other.merge(part);
    }
    assertThat(other.probabilities()).isEqualTo(one.probabilities());
  }

  @Test
  void ofNoStrataNothingIsCertain() {
    assertThat(new ExactPairCount().tails(0)).isEqualTo(new TailProbabilities(1, 1));
    assertThat(new ExactPairCount().tails(0).twoSided()).isEqualTo(1);
    assertThat(new ExactPairCount().midPValue(0)).isEqualTo(0.5);
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    var exact = new ExactPairCount();
    exact.addChanges(5, 2, 3);

    assertThatThrownBy(() -> exact.tails(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid number of pairs: 3 (must be at most 2)");
    assertThatThrownBy(() -> exact.addChanges(5, 3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid composition: 3 and 3 of 5");
    assertThatThrownBy(() -> exact.addPairing(5, 6, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exact.addStays(5, -1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<int[]> labels() {
    return Samples.labels(3, 1, 6);
  }

  @Provide
  Arbitrary<int[]> antecedents() {
    return Samples.labels(2, 1, 6);
  }

  @Provide
  Arbitrary<int[]> sizes() {
    return Samples.integers(1, 12, 0, 6);
  }
}
