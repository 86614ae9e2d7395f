package callsheet.alerts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds of one subject on a night.
 *
 * @param subject what was looked at
 * @param value the larger, the worse; null with a reason
 * @param reason why there is no value, as {@code marts.alerts} tells it
 * @param fact what was found, in words without a full stop
 * @param level what later nights may have fallen from; null for most measures
 * @param referenceOn the night that the value refers to; null for most measures
 */
record Measurement(
    String subject,
    @Nullable Double value,
    @Nullable String reason,
    String fact,
    @Nullable Level level,
    @Nullable LocalDate referenceOn) {
  static final String ALL = "(all)";
  static final String NONE = "(none)";

  /** A value. */
  static Measurement of(String subject, double value, String fact) {
    return new Measurement(subject, value, null, fact, null, null);
  }

  /** No value, and why. */
  static Measurement undefined(String subject, String reason, String fact) {
    return new Measurement(subject, null, reason, fact, null, null);
  }

  /** The same, about that night. */
  Measurement on(@Nullable LocalDate night) {
    return new Measurement(subject, value, reason, fact, level, night);
  }
}
