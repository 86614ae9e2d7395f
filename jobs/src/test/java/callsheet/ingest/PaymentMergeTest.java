package callsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.schema.Participant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentMergeTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LandedParticipant OPEN =
      new LandedParticipant("P-1", "A", new BigDecimal("25.0000"), "USD", FIRST, null);

  @Test
  void aPaymentSettlesThePay() {
    var merge = merge(OPEN, paid(1, FIRST, null, null));

    assertThat(merge.participants())
        .containsExactly(
            new Participant("S-1", "P-1", "A", new BigDecimal("25.0000"), "USD", FIRST, FIRST));
    assertThat(outcomes(merge)).containsExactly("1 accepted");
  }

  @Test
  void theLastPaymentStays() {
    var merge =
        merge(
            OPEN,
            paid(1, FIRST.plusDays(2), "30", "EUR"),
            paid(2, FIRST, "20", null),
            paid(3, FIRST.plusDays(2), "40", null));

    assertThat(outcomes(merge)).containsExactly("2 accepted", "1 replaced", "3 ignored");
    assertThat(merge.participants())
        .extracting(Participant::payAmount, Participant::payCurrency, Participant::paidOn)
        .containsExactly(tuple(new BigDecimal("30"), "EUR", FIRST.plusDays(2)));
  }

  @Test
  void aCurrencyWithoutAnAmountChangesNoMoney() {
    assertThat(merge(OPEN, paid(1, FIRST, null, "EUR")).participants())
        .extracting(Participant::payAmount, Participant::payCurrency)
        .containsExactly(tuple(new BigDecimal("25.0000"), "USD"));
  }

  @Test
  void aStoredPaymentIsKeptAndNotCountedAgain() {
    var payment = new LatePayment("S-1", "P-1", FIRST, new BigDecimal("25.0000"), "USD");
    var merge = merge(OPEN, new Paid("", 0, true, payment), paid(1, FIRST, null, null));

    assertThat(merge.participants()).extracting(Participant::paidOn).containsExactly(FIRST);
    assertThat(outcomes(merge)).containsExactly("1 ignored");
  }

  @Test
  void aPaymentToSomeoneElseIsRefused() {
    var payment = new LatePayment("S-1", "P-9", FIRST, null, null);
    var merge = merge(OPEN, new Paid("payments/a.jsonl", 4, false, payment));

    assertThat(merge.outcomes())
        .extracting(Outcome::outcome, Outcome::rule, Outcome::detail)
        .containsExactly(
            tuple(
                "quarantined",
                "unknown_participant",
                "the performer is not among the session's participants"));
    assertThat(merge.participants()).extracting(Participant::paidOn).containsOnlyNulls();
  }

  private static PaymentMerge merge(LandedParticipant participant, Paid... paid) {
    return new PaymentMerge("S-1", List.of(participant), List.of(paid));
  }

  private static Paid paid(
      int line, LocalDate on, @Nullable String amount, @Nullable String currency) {
    var money = amount == null ? null : new BigDecimal(amount);
    var payment = new LatePayment("S-1", "P-1", on, money, currency);
    return new Paid("payments/a.jsonl", line, false, payment);
  }

  private static List<String> outcomes(PaymentMerge merge) {
    return merge.outcomes().stream().map(one -> one.line() + " " + one.outcome()).toList();
  }
}
