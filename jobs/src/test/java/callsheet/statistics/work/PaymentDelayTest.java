package callsheet.statistics.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.golden.GoldenValue;
import callsheet.statistics.KaplanMeier.Durations;
import callsheet.statistics.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaymentDelayTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");

  @Test
  void openPaymentsAreCountedAndMakeTheMedianLonger() {
    var expected = GoldenValue.file("13b_payment_delay_R");
    var days = expected.get("days").asLongs();
    var isPaid = expected.get("paid").asLongs();
    var delays =
        IntStream.range(0, days.length).mapToObj(i -> delay(days[i], isPaid[i] == 1)).toList();

    var delay = Objects.requireNonNull(PaymentDelay.of(delays).value());

    expected.get("median").assertIs(delay.median().time());
    assertThat(delay.median().lower().value()).isEqualTo(5.0);
    assertThat(delay.median().upper().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(delay.p90().time().reason()).isEqualTo(Reason.NOT_IDENTIFIED);
    assertThat(delay.p90().lower().value()).isEqualTo(30.0);
    assertThat(delay.paid()).isEqualTo(7);
    assertThat(delay.open()).isEqualTo(4);
  }

  private static Durations delay(long days, boolean isPaid) {
    return PaymentDelay.delay(DAY, isPaid ? DAY.plusDays(days) : null, DAY.plusDays(days));
  }

  @Test
  void aPaymentAfterTheNightIsStillOpenInIt() {
    assertThat(PaymentDelay.delay(DAY, DAY.plusDays(9), DAY.plusDays(8)))
        .isEqualTo(new Durations(8, true, 1));
    assertThat(PaymentDelay.delay(DAY, DAY.plusDays(9), DAY.plusDays(9)))
        .isEqualTo(new Durations(9, false, 1));
  }

  @Test
  void payInAdvanceTakesNoTime() {
    assertThat(PaymentDelay.delay(DAY, DAY.minusDays(4), DAY.plusDays(1)))
        .isEqualTo(new Durations(0, false, 1));
  }

  @Test
  void aSessionAfterTheNightIsRefused() {
    assertThatThrownBy(() -> PaymentDelay.delay(DAY.plusDays(1), null, DAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutPaymentsThereIsNoData() {
    assertThat(PaymentDelay.of(List.of()).reason()).isEqualTo(Reason.NO_DATA);
  }
}
