package callsheet.alerts;

import callsheet.schema.LabelAgreement;
import java.util.List;

/**
 * How far raters surely agree less than they did, in the corpus and in every language: a fall of
 * Krippendorff's alpha with its 95 % interval over sessions (METHODS 4.1).
 */
final class AgreementFall {
  private AgreementFall() {}

  static List<Measurement> of(AlertRule rule, NightFacts facts) {
    return facts.agreement().isEmpty()
        ? List.of(
            Measurement.undefined(
                Measurement.NONE, "NO_DATA", "how far raters agree has not been measured"))
        : facts.agreement().stream().map(row -> of(rule, facts, row)).toList();
  }

  private static Measurement of(AlertRule rule, NightFacts facts, LabelAgreement row) {
    var subject = subject(row);
    var alpha = row.krippendorffAlpha();
    var lower = row.krippendorffAlphaLower();
    var upper = row.krippendorffAlphaUpper();
    if (alpha == null || lower == null || upper == null) {
      return Measurement.undefined(
          subject,
          row.reason() == null ? "NO_INTERVAL" : row.reason(),
          "%s: raters' agreement has no interval".formatted(subject));
    }
    var now = new Level(alpha, lower, upper, facts.taxonomy());
    var place = subject.equals(Measurement.ALL) ? "" : subject + ": ";
    var fact = "%sraters agree with alpha %s".formatted(place, words(now));
    return Fall.of(rule, facts, subject, now)
        .map(fall -> fall.told(subject, fact + compared(fall)))
        .orElseGet(() -> Fall.none(subject, fact, now));
  }

  private static String subject(LabelAgreement row) {
    return row.scopeKind().equals("corpus") ? Measurement.ALL : row.scopeKind() + "=" + row.scope();
  }

  private static String compared(Fall fall) {
    var then = "on %s (%s)".formatted(fall.from(), words(fall.before()));
    return fall.isSure()
        ? ", surely at least %s less than %s".formatted(alpha(fall.surely()), then)
        : ", not surely less than " + then;
  }

  private static String words(Level level) {
    return "%s, from %s to %s"
        .formatted(alpha(level.value()), alpha(level.lower()), alpha(level.upper()));
  }

  private static String alpha(double value) {
    return Unit.ALPHA.words(value);
  }
}
