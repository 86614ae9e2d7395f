package callsheet.maintenance;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which nights are kept of many. A night that is the last of its month stays while weeks are kept,
 * too, so what is left does not depend on how often maintenance ran.
 */
record Retention(int dailyDays, int weeklyDays) {
  /** Those of the nights that stay; the latest always does. */
  SortedSet<LocalDate> kept(Collection<LocalDate> nights) {
    var kept = new TreeSet<LocalDate>();
    nights.stream()
        .max(Comparator.naturalOrder())
        .ifPresent(
            latest -> {
              var firstDay = latest.minusDays(dailyDays);
              var firstWeek = latest.minusDays(weeklyDays);
              kept.add(latest);
              nights.stream().filter(night -> night.isAfter(firstDay)).forEach(kept::add);
              lasts(nights, Retention::week).stream()
                  .filter(night -> night.isAfter(firstWeek))
                  .forEach(kept::add);
              kept.addAll(lasts(nights, YearMonth::from));
            });
    return kept;
  }

  /** The Monday that the night's week begins with. */
  private static LocalDate week(LocalDate night) {
    return night.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static <P> Collection<LocalDate> lasts(
      Collection<LocalDate> nights, Function<LocalDate, P> period) {
    return nights.stream()
        .collect(groupingBy(period, reducing(LocalDate.MIN, maxBy(Comparator.naturalOrder()))))
        .values();
  }
}
