package callsheet.alerts;

import callsheet.alerts.NightFacts.PastPlan;
import java.util.List;

/**
 * Share of the sessions of an earlier plan that have not been recorded since: of each brief as many
 * as were planned count, whoever asked for them.
 */
final class PlanOverdue {
  private PlanOverdue() {}

  static List<Measurement> of(AlertRule rule, NightFacts facts) {
    var plan = facts.plans().get(rule.days());
    return List.of(plan == null ? none(rule) : of(plan, facts));
  }

  private static Measurement none(AlertRule rule) {
    return Measurement.undefined(
        Measurement.ALL,
        "NO_PLAN",
        "there is no plan from %s to %s ago that asks for sessions"
            .formatted(rule.days(), Unit.DAYS.words(2.0 * rule.days())));
  }

  private static Measurement of(PastPlan plan, NightFacts facts) {
    long planned = plan.planned().values().stream().mapToLong(Long::longValue).sum();
    long missing =
        plan.planned().entrySet().stream()
            .mapToLong(
                brief ->
                    Math.max(
                        0, brief.getValue() - plan.recorded().getOrDefault(brief.getKey(), 0L)))
            .sum();
    double share = (double) missing / planned;
    return Measurement.of(
            Measurement.ALL,
            share,
            "of %d sessions in the plan of %s, %d (%s) have not been recorded in the %s since"
                .formatted(
                    planned,
                    plan.on(),
                    missing,
                    Unit.SHARE.words(share),
                    Unit.DAYS.words(facts.daysSince(plan.on()))))
        .on(plan.on());
  }
}
