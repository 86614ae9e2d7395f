package callsheet.alerts;

import callsheet.schema.Alert;

/** What a row says: what was found, against which thresholds, since when, and whose it is. */
final class Sentence {
  private Sentence() {}

  static String of(AlertRule rule, Measurement found, AlertState state) {
    var unit = rule.measure().unit();
    return "%s (alert from %s, over at %s)%s; owner: %s."
        .formatted(
            capital(found.fact()),
            unit.words(rule.raise()),
            unit.words(rule.clear()),
            since(state, found.value() == null),
            rule.owner());
  }

  /** What is said of an open alert that no rule measures any more. */
  static String ofGone(Alert before) {
    return "%s: rule %s does not measure this any more; alert of %s, over; owner: %s."
        .formatted(before.subject(), before.rule(), before.openedOn(), before.owner());
  }

  private static String since(AlertState state, boolean isUnknown) {
    return switch (state.status()) {
      case Alert.QUIET -> "";
      case Alert.CLOSED -> ", open from %s to %s".formatted(state.openedOn(), state.closedOn());
      default ->
          ", open since %s%s"
              .formatted(state.openedOn(), isUnknown ? " and until it can be told" : "");
    };
  }

  private static String capital(String fact) {
    int first = fact.codePointAt(0);
    return Character.toString(Character.toUpperCase(first))
        + fact.substring(Character.charCount(first));
  }
}
