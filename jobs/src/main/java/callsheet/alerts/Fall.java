package callsheet.alerts;

import callsheet.schema.Alert;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A fall from the highest level that was sure on any of the nights that a rule looks back on. Only
 * what the intervals of both nights leave no doubt of counts: from the lower end of then to the
 * upper end of now. Both nights share most recordings, which makes this careful: noise alone hardly
 * ever parts the intervals, and small falls are not seen.
 */
record Fall(LocalDate from, Level before, Level now) {
  /** The fall of a subject to this level; nothing when no earlier night can be compared. */
  static Optional<Fall> of(AlertRule rule, NightFacts facts, String subject, Level now) {
    return facts.earlier().stream()
        .filter(row -> row.rule().equals(rule.name()) && row.subject().equals(subject))
        .filter(row -> row.measure().equals(rule.measure().label()))
        .filter(row -> facts.daysSince(row.asOf()) <= rule.days())
        .flatMap(row -> of(row, now).stream())
        .max(
            Comparator.comparingDouble((Fall fall) -> fall.before().lower())
                .thenComparing(Fall::from));
  }

  private static Optional<Fall> of(Alert row, Level now) {
    return now.comparable(row).map(before -> new Fall(row.asOf(), before, now));
  }

  /** How far it surely is. */
  double surely() {
    return now.surelyBelow(before);
  }

  /** Whether it surely is one. */
  boolean isSure() {
    return surely() > 0;
  }

  /** What a rule finds, told with these words. */
  Measurement told(String subject, String fact) {
    return new Measurement(subject, surely(), null, fact, now, from);
  }

  /** What a rule finds where there is nothing to fall from yet. */
  static Measurement none(String subject, String fact, Level now) {
    var told = fact + "; there is no earlier night to compare it with";
    return new Measurement(subject, null, "NO_EARLIER_NIGHT", told, now, null);
  }
}
