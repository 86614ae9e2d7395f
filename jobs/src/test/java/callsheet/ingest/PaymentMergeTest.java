package callsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.schema.Participant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaymentMergeTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
  private static final LandedParticipant OPEN =
      new LandedParticipant(0, "P-1", "A", new BigDecimal("25.0000"), "USD", FIRST, null);

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
    var merge =
        merge(
            OPEN,
            new Paid("payments/z.jsonl", 1, FIRST, true, payment),
            paid(1, FIRST, null, null));

    assertThat(merge.participants()).extracting(Participant::paidOn).containsExactly(FIRST);
    assertThat(outcomes(merge)).containsExactly("1 ignored");
  }

  @Test
  void aPaymentToSomeoneWhoTakesNoPartWaitsForAVersionInWhichTheyDo() {
    var payment = new LatePayment("S-1", "P-9", FIRST, null, null);
    var merge = merge(OPEN, new Paid("payments/a.jsonl", 4, FIRST.plusDays(1), false, payment));

    assertThat(merge.outcomes())
        .extracting(Outcome::outcome, Outcome::rule, Outcome::detail)
        .containsExactly(
            tuple("waiting", "waiting", "the performer is not among the session's participants"));
    assertThat(merge.participants()).extracting(Participant::paidOn).containsOnlyNulls();
  }

  @Test
  void ofAPerformerWhoIsNotKeptNoPaymentIs() {
    var stored = new Paid("payments/a.jsonl", 4, FIRST, true, paid(1, FIRST, null, null).payment());
    var merge = merge(OPEN, Map.of("P-1", "no_consent"), stored, paid(5, FIRST, "20", null));

    assertThat(merge.payments()).isEmpty();
    assertThat(merge.participants()).isEmpty();
    assertThat(merge.uncovered()).extracting(Uncovered::line).containsExactly(4L);
    assertThat(merge.outcomes())
        .extracting(Outcome::rule, Outcome::keepsText)
        .containsExactly(tuple("no_consent", false));
  }

  private static PaymentMerge merge(LandedParticipant participant, Paid... paid) {
    return merge(participant, Map.of(), paid);
  }

  private static PaymentMerge merge(
      LandedParticipant participant, Map<String, String> refused, Paid... paid) {
    var session =
        new LandedSession(
            "S-1",
            "SC-1",
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            null,
            null,
            null,
            List.of(participant),
            List.of(),
            "sessions/a.jsonl",
            1);
    return new PaymentMerge(session, refused, List.of(paid));
  }

  private static Paid paid(
      int line, LocalDate on, @Nullable String amount, @Nullable String currency) {
    var money = amount == null ? null : new BigDecimal(amount);
    var payment = new LatePayment("S-1", "P-1", on, money, currency);
    return new Paid("payments/a.jsonl", line, FIRST.plusDays(1), false, payment);
  }

  private static List<String> outcomes(PaymentMerge merge) {
    return merge.outcomes().stream().map(one -> one.line() + " " + one.outcome()).toList();
  }
}
