package callsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which nights a history shows. */
class ThinnedNightsTest {
  private static final LocalDate TONIGHT = LocalDate.of(2026, 11, 22);

  @Test
  void aThousandNightsAreSomeEighty() {
    var all = Stream.iterate(TONIGHT, night -> night.minusDays(1)).limit(1000).toList();

    var kept = ThinnedNights.of(all, TONIGHT);

    assertThat(kept).isSorted().hasSizeLessThan(80).endsWith(TONIGHT);
    assertThat(kept).containsAll(all.subList(0, 14));
    assertThat(kept.get(0)).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void laterNightsAreNotShown() {
    assertThat(ThinnedNights.of(List.of(TONIGHT, TONIGHT.plusDays(1)), TONIGHT))
        .containsExactly(TONIGHT);
  }
}
