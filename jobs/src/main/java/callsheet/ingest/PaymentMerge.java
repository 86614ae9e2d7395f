package callsheet.ingest;

import callsheet.landing.Feed;
import callsheet.schema.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The participants of one session with their pay: the payment settled last stays. */
final class PaymentMerge {
  private static final Comparator<Paid> STORED_THEN_OLDEST =
      Comparator.comparing((Paid paid) -> !paid.isStored())
          .thenComparing(paid -> paid.payment().paidOn())
          .thenComparing(Paid::file)
          .thenComparingLong(Paid::line);

  private final Map<String, Participant> participants = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  PaymentMerge(String sessionId, List<LandedParticipant> kept, List<Paid> paid) {
    for (LandedParticipant one : kept) {
      participants.put(one.performerId(), row(sessionId, one));
    }
    paid.stream().sorted(STORED_THEN_OLDEST).forEach(this::merge);
  }

  private static Participant row(String sessionId, LandedParticipant one) {
    return new Participant(
        sessionId,
        one.performerId(),
        one.role(),
        one.payAmount(),
        one.payCurrency(),
        one.dueOn(),
        one.paidOn());
  }

  private void merge(Paid paid) {
    var participant = participants.get(paid.payment().performerId());
    if (participant != null && isNewer(paid, participant)) {
      participants.put(participant.performerId(), settled(participant, paid.payment()));
    }
    if (!paid.isStored()) {
      outcomes.add(outcome(paid, participant));
    }
  }

  private static boolean isNewer(Paid paid, Participant participant) {
    return participant.paidOn() == null || paid.payment().paidOn().isAfter(participant.paidOn());
  }

  /** The pay as settled. A currency without an amount does not make 25 dollars 25 euros. */
  private static Participant settled(Participant old, LatePayment payment) {
    return new Participant(
        old.sessionId(),
        old.performerId(),
        old.role(),
        payment.amount() == null ? old.payAmount() : payment.amount(),
        payment.amount() == null || payment.currency() == null
            ? old.payCurrency()
            : payment.currency(),
        old.dueOn(),
        payment.paidOn());
  }

  private static Outcome outcome(Paid paid, @Nullable Participant before) {
    if (before == null) {
      return new Outcome(
          Feed.PAYMENTS.folder(),
          paid.file(),
          paid.line(),
          Outcome.QUARANTINED,
          Rule.UNKNOWN_PARTICIPANT.label(),
          "the performer is not among the session's participants",
          true);
    }
    var taken = before.paidOn() == null ? Outcome.ACCEPTED : Outcome.REPLACED;
    return Outcome.taken(
        Feed.PAYMENTS, paid.file(), paid.line(), isNewer(paid, before) ? taken : Outcome.IGNORED);
  }

  List<Participant> participants() {
    return List.copyOf(participants.values());
  }

  List<Outcome> outcomes() {
    return outcomes;
  }
}
