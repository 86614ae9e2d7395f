package callsheet.alerts;

import callsheet.error.Check;
import callsheet.schema.Alert;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an alert stands after a night: one row of the four dates and words that {@code
 * marts.alerts} has of it.
 */
record AlertState(
    String status,
    @Nullable LocalDate openedOn,
    @Nullable LocalDate lastSeenOn,
    @Nullable LocalDate closedOn) {
  static final AlertState QUIET = new AlertState(Alert.QUIET, null, null, null);

  /** Where it stood, as a night stored it. */
  static AlertState of(Alert row) {
    return new AlertState(row.status(), row.openedOn(), row.lastSeenOn(), row.closedOn());
  }

  boolean isOpen() {
    return openedOn != null && closedOn == null;
  }

  /**
   * Where it stands after the next night: it opens at {@code raise}, and closes at {@code clear}.
   * Between the two, and without a value, it stays as it is.
   */
  AlertState next(AlertRule rule, @Nullable Double value, LocalDate night) {
    if (value != null && value >= rule.raise()) {
      return isOpen()
          ? new AlertState(Alert.OPEN, openedOn, night, null)
          : new AlertState(Alert.OPENED, night, night, null);
    }
    if (!isOpen()) {
      return QUIET;
    }
    return value != null && value <= rule.clear()
        ? closed(night)
        : new AlertState(Alert.OPEN, openedOn, lastSeenOn, null);
  }

  /** The same, closed. */
  AlertState closed(LocalDate night) {
    Check.state(isOpen(), "An alert that is %s cannot close", status);
    return new AlertState(Alert.CLOSED, openedOn, lastSeenOn, night);
  }
}
