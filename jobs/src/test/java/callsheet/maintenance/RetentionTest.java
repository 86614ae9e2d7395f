package callsheet.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {
  private static final Retention RETENTION = new Retention(90, 730);
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 2);
  private static final LocalDate LATEST = FIRST.plusDays(1200);

  @Test
  void nightsOfTheLastDaysAllStay() {
    var kept = RETENTION.kept(nights());

    assertThat(kept).containsAll(LATEST.minusDays(89).datesUntil(LATEST.plusDays(1)).toList());
    assertThat(kept).doesNotContain(LATEST.minusDays(90));
  }

  @Test
  void theLastNightOfEachWeekStaysForTwoYearsAndOfEachMonthForEver() {
    var old =
        RETENTION.kept(nights()).stream()
            .filter(night -> night.isBefore(LATEST.minusDays(100)))
            .toList();

    assertThat(old)
        .allMatch(night -> isSunday(night) || isLastOfMonth(night))
        .contains(LocalDate.of(2023, 1, 31), LocalDate.of(2024, 2, 29))
        .contains(LocalDate.of(2025, 6, 8), LocalDate.of(2025, 6, 30))
        .doesNotContain(LocalDate.of(2023, 1, 29), LocalDate.of(2023, 2, 19));
    assertThat(RETENTION.kept(nights())).hasSize(214);
  }

  @Test
  void theLatestNightStaysAndSoDoesTheLastOneOfAWeekWithHoles() {
    var wednesday = LocalDate.of(2024, 5, 15);
    var nights = List.of(wednesday.minusDays(2), wednesday, LATEST);

    assertThat(RETENTION.kept(nights)).containsExactly(wednesday, LATEST);
    assertThat(new Retention(0, 0).kept(List.of(LATEST, LATEST.minusDays(1))))
        .containsExactly(LATEST);
    assertThat(RETENTION.kept(List.of())).isEmpty();
  }

  @Test
  void whatIsLeftDoesNotDependOnHowOftenNightsWereDropped() {
    var weekly = new TreeSet<LocalDate>();
    for (var night : nights()) {
      weekly.add(night);
      if (night.getDayOfWeek() == DayOfWeek.THURSDAY) {
        weekly.retainAll(RETENTION.kept(weekly));
      }
    }
    weekly.retainAll(RETENTION.kept(weekly));

    assertThat(weekly).isEqualTo(RETENTION.kept(nights()));
  }

  private static SortedSet<LocalDate> nights() {
    return FIRST.datesUntil(LATEST.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isSunday(LocalDate night) {
    return night.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static boolean isLastOfMonth(LocalDate night) {
    return night.plusDays(1).getDayOfMonth() == 1;
  }
}
