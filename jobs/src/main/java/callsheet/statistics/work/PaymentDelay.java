package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.KaplanMeier;
import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.SurvivalQuantile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Days from session to payment. What is not paid yet counts as taking longer than it has taken so
 * far: the median of what has been paid is too short, for it leaves out who still waits (METHODS
 * 8.2).
 *
 * @param paid payments made
 * @param open payments still to come
 * @param median days by which half are paid, with 95 % limits
 * @param p90 days by which nine of ten are paid, with 95 % limits
 */
public record PaymentDelay(long paid, long open, SurvivalQuantile median, SurvivalQuantile p90) {

  /**
   * How long one payment took, or has not come yet. As of a day before it was paid it is open, so a
   * past night is told as it was; pay in advance took 0 days.
   *
   * @param paidOn null while it is open
   */
  public static Durations delay(LocalDate sessionOn, @Nullable LocalDate paidOn, LocalDate asOf) {
    if (sessionOn.isAfter(asOf)) {
      throw new IllegalArgumentException(
          "Invalid session: on %s (after %s)".formatted(sessionOn, asOf));
    }
    return paidOn == null || paidOn.isAfter(asOf)
        ? new Durations(days(sessionOn, asOf), true, 1)
        : new Durations(Math.max(0, days(sessionOn, paidOn)), false, 1);
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** The delay over payments, in any order and grouping; {@code NO_DATA} without any. */
  public static Estimate<PaymentDelay> of(Collection<Durations> delays) {
    return KaplanMeier.of(delays)
        .map(
            curve ->
                new PaymentDelay(
                    count(delays, false),
                    count(delays, true),
                    curve.quantileWithLimits(0.5),
                    curve.quantileWithLimits(0.9)));
  }

  private static long count(Collection<Durations> delays, boolean isCensored) {
    return delays.stream()
        .filter(delay -> delay.isCensored() == isCensored)
        .mapToLong(Durations::count)
        .sum();
  }
}
