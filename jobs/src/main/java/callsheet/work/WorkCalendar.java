package callsheet.work;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months by which tables of groups are published: each tells of the work through its end, all
 * through the next month (METHODS 8.3). Places count the last months before the night's from 0, the
 * first of which holds whatever was before; the night's own month follows them.
 */
record WorkCalendar(LocalDate asOf) implements Serializable {
  /** So many publications are held against each other: a year of them. */
  static final int MONTHS = 12;

  /** The place of the last month that is over. */
  static final int LAST = MONTHS - 1;

  /** The place of the month that the night is in. */
  static final int TONIGHT = MONTHS;

  int place(LocalDate day) {
    long ago = ChronoUnit.MONTHS.between(YearMonth.from(day), YearMonth.from(asOf));
    return (int) Math.max(0, Math.min(TONIGHT, TONIGHT - ago));
  }

  /** The last day of the last month that is over. */
  LocalDate lastOver() {
    return asOf.withDayOfMonth(1).minusDays(1);
  }
}
