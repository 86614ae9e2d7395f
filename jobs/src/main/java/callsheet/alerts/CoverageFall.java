package callsheet.alerts;

import callsheet.schema.Coverage;
import java.util.List;

/**
 * How much of each target is no longer surely covered. A level is the credited part of the target,
 * at most 1, with the 90 % interval that labels leave open (METHODS 6.2): its lower end is stored,
 * the upper one lies as far above the credit.
 */
final class CoverageFall {
  private CoverageFall() {}

  static List<Measurement> of(AlertRule rule, NightFacts facts) {
    return facts.coverage().isEmpty()
        ? List.of(noTarget())
        : facts.coverage().stream().map(row -> of(rule, facts, row)).toList();
  }

  /** What rules about targets find where there is none. */
  static Measurement noTarget() {
    return Measurement.undefined(
        Measurement.NONE, "NO_TARGET", "nothing is wanted, so there is no target to look at");
  }

  private static Measurement of(AlertRule rule, NightFacts facts, Coverage row) {
    var now = level(row, facts.labelling());
    var fact = "%s: %s of the target is credited".formatted(row.subject(), share(now.value()));
    return Fall.of(rule, facts, row.subject(), now)
        .map(fall -> fall.told(row.subject(), fact + compared(fall)))
        .orElseGet(() -> Fall.none(row.subject(), fact, now));
  }

  private static String compared(Fall fall) {
    var then = "on %s (%s)".formatted(fall.from(), share(fall.before().value()));
    return fall.isSure()
        ? ", surely at least %s of the target less than %s".formatted(share(fall.surely()), then)
        : ", not surely less than " + then;
  }

  private static Level level(Coverage row, String labelling) {
    double open = row.credit() - row.counting();
    var basis = "target %s, cap %s, %s".formatted(row.target(), row.performerCap(), labelling);
    return new Level(
        part(row.credit(), row), part(row.counting(), row), part(row.credit() + open, row), basis);
  }

  private static double part(double amount, Coverage row) {
    return Math.min(1, amount / row.target());
  }

  private static String share(double value) {
    return Unit.SHARE.words(value);
  }
}
