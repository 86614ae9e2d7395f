package callsheet.alerts;

import static java.util.stream.Collectors.toMap;

import callsheet.lake.Run;
import callsheet.schema.Alert;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code marts.alerts}: what the rules find, and how alerts go on from the night
 * before.
 */
final class AlertRows {
  private final Run run;
  private final @Nullable LocalDate followsOn;

  /** What has not been gone on with yet. */
  private final Map<Key, Alert> before;

  AlertRows(NightFacts facts, Run run) {
    this.run = run;
    this.followsOn = facts.followed().orElse(null);
    this.before = facts.before().stream().collect(toMap(Key::of, row -> row));
  }

  private record Key(String rule, String subject) {
    static Key of(Alert row) {
      return new Key(row.rule(), row.subject());
    }
  }

  /**
   * A row for each rule and subject, and one for each open alert that nothing measures any more.
   */
  static List<Alert> of(AlertsConfig config, NightFacts facts, Run run) {
    var made = new AlertRows(facts, run);
    var rows = new ArrayList<Alert>();
    for (AlertRule rule : config.rules()) {
      rule.measure().of(rule, facts).forEach(found -> rows.add(made.row(rule, found)));
    }
    made.before.values().stream().filter(Alert::isOpen).map(made::gone).forEach(rows::add);
    return rows;
  }

  /** What a rule says of a subject. */
  Alert row(AlertRule rule, Measurement found) {
    var state = state(rule, found);
    var level = found.level();
    return new Alert(
        run.asOf(),
        run.runId(),
        rule.name(),
        found.subject(),
        rule.measure().label(),
        rule.severity().label(),
        rule.owner(),
        state.status(),
        found.value(),
        rule.measure().unit().label(),
        rule.raise(),
        rule.clear(),
        found.reason(),
        Sentence.of(rule, found, state),
        state.openedOn(),
        state.lastSeenOn(),
        state.closedOn(),
        level == null ? null : Double.valueOf(level.value()),
        level == null ? null : Double.valueOf(level.lower()),
        level == null ? null : Double.valueOf(level.upper()),
        level == null ? null : level.basis(),
        found.referenceOn(),
        followsOn);
  }

  private AlertState state(AlertRule rule, Measurement found) {
    var stood = before.remove(new Key(rule.name(), found.subject()));
    return (stood == null ? AlertState.QUIET : AlertState.of(stood))
        .next(rule, found.value(), run.asOf());
  }

  private Alert gone(Alert stood) {
    var state = AlertState.of(stood).closed(run.asOf());
    return new Alert(
        run.asOf(),
        run.runId(),
        stood.rule(),
        stood.subject(),
        stood.measure(),
        stood.severity(),
        stood.owner(),
        state.status(),
        null,
        stood.unit(),
        stood.raiseAt(),
        stood.clearAt(),
        "GONE",
        Sentence.ofGone(stood),
        state.openedOn(),
        state.lastSeenOn(),
        state.closedOn(),
        null,
        null,
        null,
        null,
        null,
        followsOn);
  }
}
