package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.KaplanMeier;
import callsheet.statistics.KaplanMeier.Durations;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Weeks that performers wait from one session to their next. The wait since the last one still goes
 * on, so it counts as longer than it is (METHODS 8.2). There are no limits: the waits of one
 * performer resemble each other, and Greenwood's variance would take them for independent.
 *
 * @param waits waits of all performers, and so more of those who work often
 * @param open waits that still go on
 * @param medianWeeks weeks within which half of the waits end
 * @param p90Weeks weeks within which nine of ten end
 */
public record SessionGaps(
    long waits, long open, Estimate<Double> medianWeeks, Estimate<Double> p90Weeks) {
  private static final double DAYS_PER_WEEK = 7;

  /**
   * The waits of one performer, in weeks, the last one open: one for each session, 0 weeks between
   * two on the same day. Sessions after {@code asOf} are not known yet.
   */
  public static List<Durations> waits(Collection<LocalDate> sessionsOn, LocalDate asOf) {
    var days = sessionsOn.stream().filter(day -> !day.isAfter(asOf)).sorted().toList();
    var waits = new ArrayList<Durations>();
    for (int session = 0; session < days.size(); session++) {
      boolean isLast = session == days.size() - 1;
      var next = isLast ? asOf : days.get(session + 1);
      waits.add(new Durations(weeks(days.get(session), next), isLast, 1));
    }
    return waits;
  }

  private static double weeks(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) / DAYS_PER_WEEK;
  }

  /** The waits of all performers together; {@code NO_DATA} without any. */
  public static Estimate<SessionGaps> of(Collection<Durations> waits) {
    return KaplanMeier.of(waits)
        .map(
            curve ->
                new SessionGaps(
                    waits.stream().mapToLong(Durations::count).sum(),
                    waits.stream().filter(Durations::isCensored).mapToLong(Durations::count).sum(),
                    curve.median(),
                    curve.quantile(0.9)));
  }
}
