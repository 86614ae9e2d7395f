package callsheet.ingest;

import callsheet.landing.Feed;
import callsheet.schema.Participant;
import callsheet.schema.Payment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The participants of one session with their pay: what the session's record tells, then the
 * payments by their days; the one settled last stays.
 */
final class PaymentMerge {
  private final String sessionId;
  private final Map<String, LandedParticipant> own = new LinkedHashMap<>();
  private final Map<String, String> ruleByPerformer;
  private final Map<String, Participant> participants = new LinkedHashMap<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Uncovered> uncovered = new ArrayList<>();

  /**
   * Merges payments into the participants of a session.
   *
   * @param ruleByPerformer why nothing of some performers may be kept
   */
  PaymentMerge(LandedSession session, Map<String, String> ruleByPerformer, List<Paid> paid) {
    this.sessionId = session.sessionId();
    this.ruleByPerformer = ruleByPerformer;
    for (LandedParticipant one : session.participants()) {
      if (!ruleByPerformer.containsKey(one.performerId())) {
        own.put(one.performerId(), one);
        participants.put(one.performerId(), row(one));
      }
    }
    paid.stream().sorted(Paid.OLDEST_FIRST).forEach(this::merge);
  }

  private Participant row(LandedParticipant one) {
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
    var performer = paid.payment().performerId();
    var rule = ruleByPerformer.get(performer);
    if (rule != null) {
      refuse(paid, rule);
      return;
    }
    var before = participants.get(performer);
    if (before != null && isNewer(paid, before)) {
      participants.put(performer, settled(before, paid.payment()));
    }
    if (before != null || paid.isStored()) {
      payments.add(kept(paid, own.get(performer)));
    }
    if (!paid.isStored()) {
      outcomes.add(outcome(paid, before));
    }
  }

  private void refuse(Paid paid, String rule) {
    if (!paid.isStored()) {
      outcomes.add(
          new Outcome(
              Feed.PAYMENTS.folder(),
              paid.file(),
              paid.line(),
              Outcome.QUARANTINED,
              rule,
              "the performer is not kept",
              false));
    } else if (rule.equals(Rule.NO_CONSENT.label())) {
      uncovered.add(Uncovered.whole(Feed.PAYMENTS.folder(), paid.file(), paid.line()));
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

  private Payment kept(Paid paid, @Nullable LandedParticipant told) {
    var payment = paid.payment();
    return new Payment(
        sessionId,
        payment.performerId(),
        payment.paidOn(),
        payment.amount(),
        payment.currency(),
        told == null ? null : told.payAmount(),
        told == null ? null : told.payCurrency(),
        told == null ? null : told.paidOn(),
        paid.arrivedOn(),
        paid.file(),
        paid.line());
  }

  private static Outcome outcome(Paid paid, @Nullable Participant before) {
    if (before == null) {
      return Outcome.waiting(
          Feed.PAYMENTS,
          paid.file(),
          paid.line(),
          "the performer is not among the session's participants");
    }
    var taken = before.paidOn() == null ? Outcome.ACCEPTED : Outcome.REPLACED;
    return Outcome.taken(
        Feed.PAYMENTS, paid.file(), paid.line(), isNewer(paid, before) ? taken : Outcome.IGNORED);
  }

  List<Participant> participants() {
    return List.copyOf(participants.values());
  }

  /** The payments as they are kept beside; some are for who takes part in another version. */
  List<Payment> payments() {
    return payments;
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** Stored ones that a consent has ceased to cover. */
  List<Uncovered> uncovered() {
    return uncovered;
  }
}
