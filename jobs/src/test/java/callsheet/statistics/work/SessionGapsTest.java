package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SessionGapsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");

  @Test
  void theWaitSinceTheLastSessionGoesOn() {
    var sessions = List.of(DAY.plusDays(21), DAY, DAY.plusDays(7));

    assertThat(SessionGaps.waits(sessions, DAY.plusDays(56)))
        .containsExactly(
            new Durations(1, false, 1), new Durations(2, false, 1), new Durations(5, true, 1));
  }

  @Test
  void twoSessionsOnOneDayAreNoWeeksApart() {
    assertThat(SessionGaps.waits(List.of(DAY, DAY), DAY))
        .containsExactly(new Durations(0, false, 1), new Durations(0, true, 1));
  }

  @Test
  void aSessionAfterTheNightIsNotKnownInIt() {
    assertThat(SessionGaps.waits(List.of(DAY, DAY.plusDays(8)), DAY.plusDays(7)))
        .containsExactly(new Durations(1, true, 1));
    assertThat(SessionGaps.waits(List.of(), DAY)).isEmpty();
  }

  @Test
  void waitsOfAllPerformersMakeOneMedian() {
    var waits =
        Stream.of(List.of(DAY, DAY.plusDays(7), DAY.plusDays(14)), List.of(DAY, DAY.plusDays(21)))
            .flatMap(sessions -> SessionGaps.waits(sessions, DAY.plusDays(28)).stream())
            .toList();

    // 1 1 3 ended, 1+ and 2+ go on: three fifths are left after one week, none after three.
    var gaps = SessionGaps.of(waits).value();

    assertThat(gaps.waits()).isEqualTo(5);
    assertThat(gaps.open()).isEqualTo(2);
    assertThat(gaps.medianWeeks().value()).isEqualTo(3.0);
    assertThat(gaps.p90Weeks().value()).isEqualTo(3.0);
  }

  @Test
  void withoutSessionsThereIsNoData() {
    assertThat(SessionGaps.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
  }

  @Property(tries = 200)
  void theWaitsOfAPerformerReachFromTheFirstSessionToTheNight(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 300) Integer> days) {
    var waits = SessionGaps.waits(days.stream().map(DAY::plusDays).toList(), DAY.plusDays(300));

    assertThat(waits).hasSameSizeAs(days);
    assertThat(waits.stream().mapToDouble(Durations::length).sum() * 7)
        .isCloseTo(
            (double)
                ChronoUnit.DAYS.between(DAY.plusDays(Collections.min(days)), DAY.plusDays(300)),
            Offset.offset(1e-9));
    assertThat(waits.stream().filter(Durations::isCensored)).hasSize(1);
  }
}
