package callsheet.statistics.work;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What the hourly pay of a report is measured by.
 *
 * @param currency of all of the report (METHODS 8.1)
 * @param promisedHourly what an hour should bring
 * @param basis what the hours are hours of
 * @param leastPerformers no rate is told of fewer: the least of them is somebody's own
 */
public record PayTerms(
    Currency currency, BigDecimal promisedHourly, HoursBasis basis, int leastPerformers) {
  public PayTerms {
    if (promisedHourly.signum() < 0 || leastPerformers < 1) {
      throw new IllegalArgumentException(
          "Invalid pay terms: %s an hour, of at least %d performers"
              .formatted(promisedHourly, leastPerformers));
    }
  }
}
