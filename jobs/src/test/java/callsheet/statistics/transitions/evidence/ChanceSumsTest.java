package callsheet.statistics.transitions.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.Trillionths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChanceSumsTest {
  @Property(tries = 100)
  void strataAddInAnyOrderAndGroupingToTheLastBit(
      @ForAll("segments") List<LabelSeries> segments, @ForAll("strata") List<PartnerPairs> strata) {
    var backwards = new ArrayList<>(segments);
    Collections.reverse(backwards);
    var merged = sums(backwards, List.of());
    merged.merge(sums(List.of(), strata));
    var together = sums(segments, strata);
    for (int from = 0; from < SoftLabels.EMOTIONS; from++) {
      for (int to = 0; to < SoftLabels.EMOTIONS; to++) {
        assertThat(merged.expected(from, to)).isEqualTo(together.expected(from, to));
        assertThat(merged.variance(from, to))
            .isEqualTo(together.variance(from, to))
            .isNotNegative();
      }
    }
  }

  @Test
  void aStratumOfFewerEmotionsThanTheSumsIsNotAboutOthers() {
    assertThatThrownBy(
            () -> new ChanceSums(2).add(new OrderMoments(LabelSeries.hard(new int[] {0}, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid stratum: of 3 emotions, not 2");
    assertThatThrownBy(() -> new ChanceSums(2).merge(new ChanceSums(3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSumThatOverflowsFails() {
    var sums = new ChanceSums(1);
    sums.add(new OrderMoments(LabelSeries.hard(new int[100_001], 1)));
    for (int doubling = 0; doubling < 6; doubling++) {
      sums.merge(sums);
    }
    assertThat(sums.expected(0, 0)).isEqualTo(6_400_000 * Trillionths.ONE);
    assertThatThrownBy(() -> sums.merge(sums)).isInstanceOf(ArithmeticException.class);
  }

  private static ChanceSums sums(List<LabelSeries> segments, List<PartnerPairs> strata) {
    var sums = new ChanceSums(SoftLabels.EMOTIONS);
    segments.forEach(segment -> sums.add(new OrderMoments(segment)));
    strata.forEach(stratum -> sums.add(new PairingMoments(stratum)));
    return sums;
  }

  @Provide
  Arbitrary<List<LabelSeries>> segments() {
    return SoftLabels.series(0, 12).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<PartnerPairs>> strata() {
    return SoftLabels.stratum(0, 8).list().ofMaxSize(5);
  }
}
