package callsheet.statistics.work;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When tables of groups are published: once a calendar month, by the first night of it. From one
 * night to the next few change, and the difference would be about them (METHODS 8.3).
 */
public final class PublicationCalendar {
  private PublicationCalendar() {}

  /**
   * Whether the tables are due.
   *
   * @param lastOn day of the last publication; null when there was none
   */
  public static boolean isDue(@Nullable LocalDate lastOn, LocalDate asOf) {
    return lastOn == null || YearMonth.from(asOf).isAfter(YearMonth.from(lastOn));
  }
}
