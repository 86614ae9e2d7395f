package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.statistics.Reason;
import callsheet.statistics.work.ExchangeRates.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExchangeRatesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final BigDecimal TEN = BigDecimal.TEN;

  private final ExchangeRates rates =
      new ExchangeRates(
          USD,
          List.of(
              new Rate(EUR, DAY, new BigDecimal("1.10")),
              new Rate(EUR, DAY.plusDays(3), new BigDecimal("1.25"))));

  @Test
  void anAmountIsWorthWhatItWasOnTheDayOfPayment() {
    assertThat(rates.converted(TEN, EUR, DAY).value()).isEqualByComparingTo("11");
    assertThat(rates.converted(TEN, EUR, DAY.plusDays(2)).value()).isEqualByComparingTo("11");
    assertThat(rates.converted(TEN, EUR, DAY.plusDays(9)).value()).isEqualByComparingTo("12.5");
  }

  @Test
  void theReportsOwnCurrencyNeedsNoRate() {
    assertThat(rates.converted(TEN, USD, DAY).value()).isEqualByComparingTo("10");
  }

  @Test
  void beforeTheFirstRateAndWithoutAnyTheWorthIsUnknown() {
    assertThat(rates.converted(TEN, EUR, DAY.minusDays(1)).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(rates.converted(TEN, Currency.getInstance("GBP"), DAY).reason())
        .isEqualTo(Reason.NOT_IDENTIFIED);
  }

  @Test
  void aCurrencyIsNotWorthless() {
    assertThatThrownBy(() -> new Rate(EUR, DAY, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
