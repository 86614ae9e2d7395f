package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenValue;
import callsheet.statistics.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HourlyPayTest {
  private static final GoldenValue PAY =
      GoldenValue.file("13_rng_pay_suppression").get("effective_hourly");
  private static final Currency USD = Currency.getInstance("USD");
  private static final PayTerms TERMS =
      new PayTerms(USD, new BigDecimal("75"), HoursBasis.CALL_TIME, 5);

  @Test
  void anHourBringsTheRatioOfTheSumsAndNotTheMeanOfTheRatios() {
    var parts = PAY.get("amount_hours").elements().stream().map(HourlyPayTest::part).toList();

    double ofSums = hourly(sum(parts));

    PAY.get("ratio_of_sums").assertIs(ofSums);
    double mean = parts.stream().mapToDouble(HourlyPayTest::hourly).average().orElseThrow();
    PAY.get("mean_of_ratios").assertIs(mean);
    assertThat(mean).isLessThan(ofSums);
  }

  private static PaidWork part(GoldenValue amountAndHours) {
    var amount = BigDecimal.valueOf(amountAndHours.get(0).asDouble());
    return new PaidWork(USD, amount, Math.round(amountAndHours.get(1).asDouble() * 3_600_000));
  }

  @Test
  void thoseWithoutHoursAreLeftOutAndCounted() {
    var pay = HourlyPay.of(List.of(paid("0", 0), paid("75", 60), paid("9", 0)), terms(1));

    assertThat(pay.performers()).isEqualTo(1);
    assertThat(pay.withoutHours()).isEqualTo(2);
    assertThat(pay.median().value()).isEqualByComparingTo("75");
    assertThat(pay.belowPromise().value()).isZero();
  }

  @Test
  void theLeastTheTenthAndTheMedianAreOverPerformers() {
    var pay =
        HourlyPay.of(
            List.of(paid("20", 30), paid("60", 60), paid("80", 60), paid("50", 30), paid("0", 9)),
            TERMS);

    assertThat(pay.least().value()).isEqualByComparingTo("0");
    assertThat(pay.tenth().value()).isEqualByComparingTo("16");
    assertThat(pay.median().value()).isEqualByComparingTo("60");
    assertThat(pay.belowPromise().value()).isEqualTo(3);
    assertThat(pay.terms()).isEqualTo(TERMS);
  }

  @Test
  void ofTooFewPerformersNoRateIsTold() {
    var pay = HourlyPay.of(Collections.nCopies(4, paid("75", 60)), TERMS);

    assertThat(pay.performers()).isEqualTo(4);
    assertThat(pay.least().reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(pay.tenth().reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(pay.median().reason()).isEqualTo(Reason.SUPPRESSED);
    assertThat(pay.belowPromise().reason()).isEqualTo(Reason.SUPPRESSED);
  }

  @Test
  void withoutHoursThereIsNoData() {
    var pay = HourlyPay.of(List.of(paid("75", 0)), TERMS);

    assertThat(pay.median().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(pay.belowPromise().reason()).isEqualTo(Reason.NO_DATA);
    assertThat(paid("75", 0).hourly().reason()).isEqualTo(Reason.NO_DATA);
  }

  @Test
  void thePromiseIsComparedToTheCent() {
    // 70 minutes at 75 are 87.5: a third of an hour's pay has no last digit.
    assertThat(paid("87.5", 70).isBelow(TERMS.promisedHourly())).isFalse();
    assertThat(paid("87.49", 70).isBelow(TERMS.promisedHourly())).isTrue();
  }

  @Test
  void moneyInTwoCurrenciesIsRefused() {
    var euros = new PaidWork(Currency.getInstance("EUR"), BigDecimal.TEN, 1);

    assertThatThrownBy(() -> paid("10", 60).plus(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid currency: EUR (must be USD)");
    assertThatThrownBy(() -> HourlyPay.of(List.of(euros), TERMS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void negativeHoursAndPromisesAreRefused() {
    assertThatThrownBy(() -> paid("10", -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PayTerms(USD, new BigDecimal(-1), HoursBasis.CALL_TIME, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void theOrderOfSessionsAndPerformersDoesNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 50_000) Integer> cents,
      @ForAll long seed) {
    var parts =
        new ArrayList<>(
            cents.stream().map(c -> new PaidWork(USD, BigDecimal.valueOf(c, 2), c % 97)).toList());
    var sum = sum(parts);
    var pay = HourlyPay.of(parts, terms(1));
    Collections.shuffle(parts, new Random(seed));

    assertThat(sum(parts)).isEqualTo(sum);
    assertThat(HourlyPay.of(parts, terms(1))).isEqualTo(pay);
  }

  @Property(tries = 200)
  void theRateOfAllIsBetweenTheLeastAndTheLargest(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 50_000) Integer> cents) {
    var parts =
        cents.stream().map(c -> new PaidWork(USD, BigDecimal.valueOf(c, 2), 1 + c % 977)).toList();
    var rates = parts.stream().mapToDouble(HourlyPayTest::hourly).summaryStatistics();

    assertThat(hourly(sum(parts)))
        .isGreaterThan(rates.getMin() * (1 - 1e-12))
        .isLessThan(rates.getMax() * (1 + 1e-12));
    assertThat(HourlyPay.of(parts, terms(1)).least().value().doubleValue())
        .isCloseTo(rates.getMin(), within(1e-9));
  }

  private static PaidWork sum(List<PaidWork> parts) {
    return parts.stream().reduce(paid("0", 0), PaidWork::plus);
  }

  private static double hourly(PaidWork work) {
    return Objects.requireNonNull(work.hourly().value()).doubleValue();
  }

  private static PaidWork paid(String amount, long minutes) {
    return new PaidWork(USD, new BigDecimal(amount), minutes * 60_000);
  }

  private static PayTerms terms(int leastPerformers) {
    return new PayTerms(USD, TERMS.promisedHourly(), HoursBasis.RECORDED_TIME, leastPerformers);
  }
}
