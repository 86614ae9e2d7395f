package callsheet.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The nights that a history shows: each of the last fourteen days, then the last of each week for
 * half a year, then the last of each month for three years. However old the corpus, there are no
 * more than some eighty.
 */
final class ThinnedNights {
  private static final int DAYS = 14;
  private static final int WEEKS = 26;
  private static final int MONTHS = 36;

  private ThinnedNights() {}

  /** The nights to show of all up to one, the oldest first. */
  static List<LocalDate> of(List<LocalDate> nights, LocalDate asOf) {
    var kept = new ArrayList<LocalDate>();
    var seen = new HashSet<String>();
    nights.stream()
        .filter(night -> !night.isAfter(asOf))
        .sorted(Comparator.reverseOrder())
        .forEach(
            night -> {
              long days = ChronoUnit.DAYS.between(night, asOf);
              long months = ChronoUnit.MONTHS.between(YearMonth.from(night), YearMonth.from(asOf));
              if (months <= MONTHS && seen.add(time(night, days))) {
                kept.add(night);
              }
            });
    kept.sort(Comparator.naturalOrder());
    return List.copyOf(kept);
  }

  /** The stretch of time that the night stands for. */
  private static String time(LocalDate night, long days) {
    if (days < DAYS) {
      return night.toString();
    }
    return days < 7 * WEEKS ? "week " + days / 7 : YearMonth.from(night).toString();
  }
}
