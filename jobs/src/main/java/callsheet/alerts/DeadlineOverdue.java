package callsheet.alerts;

import callsheet.schema.Coverage;
import java.time.LocalDate;
import java.util.List;

/** Days for which a target's deadline has passed while it is not adequate; 0 when it is. */
final class DeadlineOverdue {
  private static final String ADEQUATE = "adequate";

  private DeadlineOverdue() {}

  static List<Measurement> of(NightFacts facts) {
    var due = facts.coverage().stream().flatMap(row -> of(row, facts).stream()).toList();
    return due.isEmpty() ? List.of(none(facts)) : due;
  }

  private static Measurement none(NightFacts facts) {
    return facts.coverage().isEmpty()
        ? CoverageFall.noTarget()
        : Measurement.undefined(Measurement.NONE, "NO_DEADLINE", "no target has a deadline");
  }

  private static List<Measurement> of(Coverage row, NightFacts facts) {
    var deadline = row.deadline();
    return deadline == null ? List.of() : List.of(of(row, deadline, facts.daysSince(deadline)));
  }

  private static Measurement of(Coverage row, LocalDate deadline, int days) {
    boolean isAdequate = row.status().equals(ADEQUATE);
    double overdue = isAdequate ? 0 : Math.max(0, days);
    var standing =
        "it is %s: %s of %s are there"
            .formatted(row.status(), Unit.SHARE.words(row.progress()), amount(row));
    var fact =
        "%s: wanted by %s%s, and %s"
            .formatted(row.subject(), deadline, distance(isAdequate ? 0 : days), standing);
    return Measurement.of(row.subject(), overdue, fact);
  }

  private static String distance(int days) {
    return days > 0 ? ", %s ago".formatted(Unit.DAYS.words(days)) : "";
  }

  private static String amount(Coverage row) {
    var number = row.target() == Math.rint(row.target()) ? "%.0f" : "%s";
    return number.formatted(row.target()) + (row.toEmotion() == null ? " turns" : " pairs");
  }
}
