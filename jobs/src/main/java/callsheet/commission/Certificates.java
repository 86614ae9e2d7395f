package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Certificate.Proof;
import callsheet.planning.Limit;
import callsheet.planning.Plan;
import callsheet.schema.PlanCertificate;
import org.jspecify.annotations.Nullable;

/** How far a night's plan can be from the best one, as a row. */
final class Certificates {
  private Certificates() {}

  static PlanCertificate of(NightPlan plan, Run run) {
    var config = plan.task().config();
    var certificate = plan.planned().certificate();
    boolean isProven = certificate.proof() != Proof.NONE;
    return new PlanCertificate(
        run.asOf(),
        run.runId(),
        certificate.value(),
        isProven ? certificate.bound() : null,
        isProven ? certificate.gap() : null,
        certificate.proof().name(),
        plan.whole().value(),
        config.budget(),
        plan.whole().price(),
        plan.exploring(),
        config.currency(),
        sessions(plan.whole()),
        sessions(plan.whole()) - sessions(plan.planned()),
        config.draws(),
        worthOf100(plan.planned()));
  }

  private static int sessions(Plan plan) {
    return plan.picks().stream().mapToInt(Plan.Pick::sessions).sum();
  }

  private static @Nullable Double worthOf100(Plan plan) {
    var prices = plan.prices();
    return prices == null
        ? null
        : Double.valueOf(100 * prices.ofLimits().getOrDefault(Limit.BUDGET, 0.0));
  }
}
