package callsheet.work;

import callsheet.error.Problems;
import callsheet.error.Section;
import callsheet.statistics.work.DisclosureRule;
import com.typesafe.config.Config;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What work and pay are measured by: section {@code work} of the configuration.
 *
 * @param currency of all of the pay; other pay is left out with its hours
 * @param promisedHourlyPay what an hour should bring; null when nothing is promised
 * @param minGroup performers below which nothing is told of a group: {@code coverage.min-group},
 *     but two at least
 */
public record WorkConfig(Currency currency, @Nullable BigDecimal promisedHourlyPay, int minGroup)
    implements Serializable {

  /**
   * The configuration; not to be used when problems were noted.
   *
   * @param currency {@code commission.currency}
   * @param minGroup {@code coverage.min-group}
   */
  public static WorkConfig from(Config root, String currency, int minGroup, Problems problems) {
    var section = Section.of(root, "work", problems);
    section.allow("promised-hourly-pay");
    return new WorkConfig(
        currency(root, currency, problems),
        section.has("promised-hourly-pay") ? section.money("promised-hourly-pay") : null,
        minGroup);
  }

  private static Currency currency(Config root, String code, Problems problems) {
    var known =
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(code))
            .findFirst();
    if (known.isEmpty() && code.matches("[A-Z]{3}")) {
      Section.of(root, "commission", problems).refuse("currency", "must be one of ISO 4217");
    }
    return known.orElse(Currency.getInstance("USD"));
  }

  /** What may be told of a group. */
  DisclosureRule rule() {
    var usual = DisclosureRule.DEFAULT;
    return new DisclosureRule(Math.max(2, minGroup), usual.largestPercent(), usual.roundingBase());
  }

  /** Whether the measure is taken at all. */
  boolean isMeasured(WorkMeasure measure) {
    return measure != WorkMeasure.PERFORMERS_BELOW_PROMISE || promisedHourlyPay != null;
  }
}
