package callsheet.statistics.transitions.evidence;

import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.GoldenChains;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommonOddsRatioTest {
  private static final GoldenValue CMH = GoldenValue.file("16b_cmh_R");

  @Test
  void oddsRatiosAndIntervalsEqualThoseOfPublishedSoftware() {
    var sums = new OddsRatioSums(EMOTIONS.size());
    GoldenChains.strata().forEach(sums::add);
    CMH.members()
        .forEach(
            (pair, expected) -> {
              int from = EMOTIONS.indexOf(pair.substring(0, pair.indexOf('>')));
              int to = EMOTIONS.indexOf(pair.substring(pair.indexOf('>') + 1));
              var ratio = Objects.requireNonNull(of(sums.terms(from, to)).value());
              expected.get("mh_common_or").assertIs(ratio.oddsRatio());
              assertInterval(expected.get("ci"), ratio.interval());
            });
  }

  /** The terms of a stratum are rounded to 1e-12: beside a large odds ratio that is relative. */
  private static void assertInterval(GoldenValue expected, Estimate<Interval> interval) {
    if (interval.value() == null) {
      expected.get(0).assertIs(Estimate.undefined(Objects.requireNonNull(interval.reason())));
      expected.get(1).assertIs(Estimate.undefined(Objects.requireNonNull(interval.reason())));
    } else {
      double lower = interval.value().lower();
      double upper = interval.value().upper();
      expected.get(0).assertIsNear(lower, 1e-9 * Math.max(1, lower));
      expected.get(1).assertIsNear(upper, 1e-9 * Math.max(1, upper));
    }
  }

  @Property(tries = 100)
  void strataAddInAnyOrderToTheLastBit(@ForAll("strata") List<PartnerPairs> strata) {
    var together = new OddsRatioSums(SoftLabels.EMOTIONS);
    strata.forEach(together::add);
    var backwards = new ArrayList<>(strata);
    Collections.reverse(backwards);
    var merged = new OddsRatioSums(SoftLabels.EMOTIONS);
    for (PartnerPairs stratum : backwards) {
      var one = new OddsRatioSums(SoftLabels.EMOTIONS);
      one.add(stratum);
      merged.merge(one);
    }
    for (int cell = 0; cell < 9; cell++) {
      assertThat(merged.terms(cell / 3, cell % 3)).isEqualTo(together.terms(cell / 3, cell % 3));
    }
  }

  @Property(tries = 200)
  void theOddsRatioIsPositiveFiniteAndInItsInterval(@ForAll("strata") List<PartnerPairs> strata) {
    var sums = new OddsRatioSums(SoftLabels.EMOTIONS);
    strata.forEach(sums::add);
    for (int cell = 0; cell < 9; cell++) {
      var ratio = of(sums.terms(cell / 3, cell % 3)).value();
      if (ratio != null && ratio.interval().value() != null) {
        assertThat(ratio.interval().value().contains(ratio.oddsRatio())).isTrue();
      }
      assertThat(ratio == null || Double.isFinite(ratio.oddsRatio())).isTrue();
    }
  }

  @Test
  void oneTableHasItsOwnOddsRatio() {
    var sums = new OddsRatioSums(2);
    // 3 of both, 1 and 2 of one, 4 of neither.
    sums.add(
        new PartnerPairs(
            LabelSeries.hard(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 1, 1}, 2),
            LabelSeries.hard(new int[] {0, 0, 0, 1, 0, 0, 1, 1, 1, 1}, 2)));
    var ratio = Objects.requireNonNull(of(sums.terms(0, 0)).value());

    assertThat(ratio.oddsRatio()).isCloseTo(3 * 4 / 2.0, within(1e-11));
  }

  @Test
  void whatNothingHoldsAgainstHasNoOddsRatio() {
    assertThat(of(new long[] {5, 0, 5, 0, 0}).reason()).isEqualTo(Reason.ZERO_MARGIN);
    assertThat(of(new long[] {0, 0, 0, 0, 0}).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void anIntervalWithoutAnEndIsNone() {
    var ratio = Objects.requireNonNull(of(new long[] {1, 1, 1, 1, 1}).value());

    assertThat(ratio.oddsRatio()).isEqualTo(1);
    assertThat(ratio.interval().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void onePairTellsNothing() {
    var sums = new OddsRatioSums(2);
    var soft = new LabelSeries(new long[][] {{5, 5}}, 10);
    sums.add(new PartnerPairs(soft, soft));

    assertThat(of(sums.terms(0, 1)).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void strataOfOtherEmotionsAreRefused() {
    var two = LabelSeries.hard(new int[] {0, 1}, 2);

    assertThatThrownBy(() -> new OddsRatioSums(3).add(new PartnerPairs(two, two)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid stratum: of 2 emotions, not 3");
    assertThatThrownBy(() -> new OddsRatioSums(3).merge(new OddsRatioSums(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Estimate<CommonOddsRatio> of(long[] terms) {
    return CommonOddsRatio.of(LongStream.of(terms).mapToObj(BigInteger::valueOf).toList());
  }

  @Provide
  Arbitrary<List<PartnerPairs>> strata() {
    return SoftLabels.stratum(0, 6).list().ofMaxSize(6);
  }
}
