package callsheet.statistics.work;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What foreign currencies were worth in the currency of a report, by day (METHODS 8.1). */
public final class ExchangeRates {
  private final Currency into;
  private final Map<Currency, NavigableMap<LocalDate, BigDecimal>> worth = new HashMap<>();

  /**
   * A rate that holds until the next one of its currency.
   *
   * @param worth of one unit of the currency, in that of the report
   */
  public record Rate(Currency currency, LocalDate from, BigDecimal worth) {
    public Rate {
      if (worth.signum() <= 0) {
        throw new IllegalArgumentException("Invalid rate: " + worth + " (must be above 0)");
      }
    }
  }

  /** The rates into one currency; of two for one currency and day the last one given holds. */
  public ExchangeRates(Currency into, Collection<Rate> rates) {
    this.into = into;
    for (var rate : rates) {
      worth
          .computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
          .put(rate.from(), rate.worth());
    }
  }

  /**
   * The amount in the report's currency by the rate of the day when it was paid, unrounded; {@code
   * NOT_IDENTIFIED} when no rate is known for the day.
   */
  public Estimate<BigDecimal> converted(BigDecimal amount, Currency currency, LocalDate paidOn) {
    if (currency.equals(into)) {
      return Estimate.of(amount);
    }
    var rate = worth.getOrDefault(currency, new TreeMap<>()).floorEntry(paidOn);
    return rate == null
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(amount.multiply(rate.getValue()));
  }
}
