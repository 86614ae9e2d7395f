package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;

/**
 * What one performer was paid for how much work. Parts add: the rate of the sums is not the mean of
 * the parts' rates, which an unpaid half hour would weigh like a day (METHODS 8.1).
 *
 * @param currency of the amount; only work in one currency adds
 * @param paid settled pay, gross; open pay is 0 here, while its hours count
 * @param workedMs milliseconds of work, by the basis that the report states
 */
public record PaidWork(Currency currency, BigDecimal paid, long workedMs) {
  private static final BigDecimal MS_PER_HOUR = BigDecimal.valueOf(3_600_000);

  public PaidWork {
    if (workedMs < 0) {
      throw new IllegalArgumentException("Invalid work: " + workedMs + " ms (below 0)");
    }
  }

  /** With more of the same performer's work; throws for one in another currency. */
  public PaidWork plus(PaidWork other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Invalid currency: %s (must be %s)".formatted(other.currency, currency));
    }
    return new PaidWork(currency, paid.add(other.paid), Math.addExact(workedMs, other.workedMs));
  }

  /** Pay for an hour, to 16 digits; {@code NO_DATA} without hours. */
  public Estimate<BigDecimal> hourly() {
    return workedMs == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            paid.multiply(MS_PER_HOUR).divide(BigDecimal.valueOf(workedMs), MathContext.DECIMAL64));
  }

  /** Whether the hours were paid below a rate, exactly; never without hours. */
  boolean isBelow(BigDecimal promisedHourly) {
    var promised = promisedHourly.multiply(BigDecimal.valueOf(workedMs));
    return workedMs > 0 && paid.multiply(MS_PER_HOUR).compareTo(promised) < 0;
  }
}
