package callsheet.statistics.transitions.evidence;

import static callsheet.statistics.transitions.GoldenChains.EMOTIONS;
import static callsheet.statistics.transitions.GoldenChains.WITHIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.GoldenChains;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StratifiedEvidenceTest {
  private static final GoldenValue GOLDEN = GoldenValue.file("16_stratified_expectation");
  private static final long UNIT = 1_000_000_000;

  @Test
  void whatFollowsAPerformersOwnTurnsEqualsItsReference() {
    var expected = GOLDEN.get("corpus_within");
    var segments =
        GoldenChains.segments(WITHIN).stream().filter(segment -> segment.length() > 1).toList();
    var sums = new ChanceSums(EMOTIONS.size());
    segments.forEach(segment -> sums.add(new OrderMoments(GoldenChains.series(segment))));
    var counts = GoldenChains.matrix(GoldenChains.table(GoldenChains.pairs(WITHIN)));

    assertThat(expected.get("labels").asTexts()).isEqualTo(EMOTIONS);
    expected.get("n_segments").assertIs(segments.size());
    expected.get("N").assertIs(counts);
    assertEvidence(sums, counts, expected);
  }

  @Test
  void whatFollowsAPartnersTurnsEqualsItsReference() {
    var expected = GOLDEN.get("corpus_cross");
    var strata = GoldenChains.strata();
    var counts = crossCounts(strata);

    expected.get("strata").assertIs(strata.size());
    expected.get("N").assertIs(counts);
    assertEvidence(crossSums(strata), counts, expected);
  }

  private static void assertEvidence(ChanceSums sums, long[][] counts, GoldenValue expected) {
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        var evidence = evidence(sums, from, to, counts[from][to]);
        assertThat(evidence.observed()).isEqualTo((double) counts[from][to]);
        expected.get("expected").get(from).get(to).assertIs(evidence.expected());
        expected.get("var").get(from).get(to).assertIs(evidence.variance());
        expected.get("z").get(from).get(to).assertIs(evidence.z());
      }
    }
  }

  @Test
  void overPartnersItIsTheTestOfCochranMantelAndHaenszel() {
    var strata = GoldenChains.strata();
    var sums = crossSums(strata);
    var counts = crossCounts(strata);
    GoldenValue.file("16b_cmh_R")
        .members()
        .forEach(
            (pair, expected) -> {
              int from = EMOTIONS.indexOf(pair.substring(0, pair.indexOf('>')));
              int to = EMOTIONS.indexOf(pair.substring(pair.indexOf('>') + 1));
              var evidence = evidence(sums, from, to, counts[from][to]);
              expected.get("cmh_X2").assertIs(evidence.z() * evidence.z());
              expected.get("p").assertIs(evidence.pValue());
            });
  }

  @Test
  void masslessPairsHaveNoDataAndUnchangeableOnesNoVariation() {
    var sums = new ChanceSums(2);
    sums.add(new OrderMoments(LabelSeries.hard(new int[] {0, 0, 0}, 2)));

    assertThat(sums.evidence(1, 0, 0, UNIT).reason()).isEqualTo(Reason.NO_DATA);
    assertThat(sums.evidence(0, 0, 2 * UNIT, UNIT).reason()).isEqualTo(Reason.NO_VARIATION);
    assertThat(new ChanceSums(2).evidence(0, 1, 0, UNIT).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void aSmallVarianceAsksForAnExactTest() {
    var sums = new ChanceSums(2);
    for (int segment = 0; segment < 11; segment++) {
      sums.add(new OrderMoments(LabelSeries.hard(new int[] {0, 1}, 2)));
    }
    assertThat(evidence(sums, 0, 1, 3).isSmall()).isTrue();
    sums.add(new OrderMoments(LabelSeries.hard(new int[] {0, 1}, 2)));
    assertThat(evidence(sums, 0, 1, 3).isSmall()).isFalse();
  }

  @Test
  void sumsBeyondALongAreTaken() {
    var million = BigInteger.TEN.pow(12 + 8);
    var evidence =
        Objects.requireNonNull(
            StratifiedEvidence.of(BigInteger.TEN.pow(17), UNIT, million, million).value());

    assertThat(evidence.observed()).isEqualTo(1e8);
    assertThat(evidence.z()).isZero();
    assertThat(evidence.pValue()).isEqualTo(1);
  }

  @Test
  void unitsThatATrillionthDoesNotDivideAreRefused() {
    assertThatThrownBy(() -> new ChanceSums(1).evidence(0, 0, 0, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void asMuchMoreIsAsUnlikelyAsAsMuchLess(
      @ForAll @LongRange(min = 1, max = 1_000_000) long expected,
      @ForAll @LongRange(min = 1, max = 1_000_000) long variance,
      @ForAll @LongRange(min = 0, max = 1_000_000) long difference) {
    long chance = expected + difference;
    var more = evidence(chance + difference, chance, variance);
    var less = evidence(chance - difference, chance, variance);

    assertThat(more.z()).isEqualTo(-less.z());
    assertThat(more.pValue()).isEqualTo(less.pValue()).isBetween(0.0, 1.0);
    assertThat(more.z() * Math.sqrt(more.variance())).isCloseTo(difference / 1e9, within(1e-12));
  }

  private static StratifiedEvidence evidence(long observed, long expected, long variance) {
    return Objects.requireNonNull(
        StratifiedEvidence.of(
                BigInteger.valueOf(observed),
                UNIT,
                BigInteger.valueOf(expected * 1000),
                BigInteger.valueOf(variance))
            .value());
  }

  private static StratifiedEvidence evidence(ChanceSums sums, int from, int to, long count) {
    return Objects.requireNonNull(sums.evidence(from, to, count * UNIT, UNIT).value());
  }

  private static ChanceSums crossSums(List<PartnerPairs> strata) {
    var sums = new ChanceSums(EMOTIONS.size());
    strata.forEach(stratum -> sums.add(new PairingMoments(stratum)));
    return sums;
  }

  private static long[][] crossCounts(List<PartnerPairs> strata) {
    var counts = new long[EMOTIONS.size()][EMOTIONS.size()];
    for (PartnerPairs stratum : strata) {
      for (int cell = 0; cell < EMOTIONS.size() * EMOTIONS.size(); cell++) {
        int from = cell / EMOTIONS.size();
        int to = cell % EMOTIONS.size();
        for (int pair = 0; pair < stratum.size(); pair++) {
          counts[from][to] +=
              stratum.antecedents().mass(pair, from) * stratum.targets().mass(pair, to);
        }
      }
    }
    return counts;
  }
}
