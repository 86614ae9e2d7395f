package callsheet.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One performer in one session.
 *
 * @param recordedOn day of the session
 * @param durationMs length of the recording; null when unknown
 * @param payAmount null when unknown
 * @param paidOn null while the pay is open
 */
record Engagement(
    LocalDate recordedOn,
    String language,
    String vendor,
    @Nullable Long durationMs,
    @Nullable BigDecimal payAmount,
    @Nullable String payCurrency,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate paidOn) {

  /** Milliseconds of work; 0 when nobody knows. */
  long workedMs() {
    return durationMs == null ? 0 : Math.max(0, durationMs);
  }

  /** Whether pay for it is told of at all: of a corpus of volunteers nothing is ever due. */
  boolean hasPay() {
    return payAmount != null || dueOn != null || paidOn != null;
  }

  /** Whether it can be said what its time brings, in that currency. */
  boolean isRated(String currency) {
    return workedMs() > 0 && payAmount != null && currency.equals(payCurrency);
  }

  boolean isPaidBy(LocalDate day) {
    return paidOn != null && !paidOn.isAfter(day);
  }
}
