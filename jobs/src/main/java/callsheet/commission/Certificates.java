package callsheet.commission;

import callsheet.casting.Casting;
import callsheet.lake.Run;
import callsheet.planning.Certificate;
import callsheet.planning.Certificate.Proof;
import callsheet.planning.Limit;
import callsheet.planning.Plan;
import callsheet.schema.PlanCertificate;
import java.math.BigDecimal;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far a night's plan can be from the best one, as a row. What the plan fills and what no plan
 * fills more than are told without the cost of work that is lacking: then no plan that offers no
 * less work fills more.
 */
final class Certificates {
  private Certificates() {}

  static PlanCertificate of(NightPlan plan, Run run) {
    var config = plan.task().config();
    var limits = new CastLimits(plan.task());
    var shown = filling(plan.planned().certificate(), limits.lacking(plan.planned()));
    boolean isProven = shown.proof() != Proof.NONE;
    return new PlanCertificate(
        run.asOf(),
        run.runId(),
        shown.value(),
        isProven ? shown.bound() : null,
        isProven ? shown.gap() : null,
        shown.proof().name(),
        plan.whole().value() + limits.lacking(plan.whole()),
        config.budget(),
        plan.whole().price(),
        plan.exploring(),
        config.currency(),
        sessions(plan.task(), plan.whole()),
        sessions(plan.task(), plan.whole()) - sessions(plan.task(), plan.planned()),
        config.draws(),
        worthOf100(plan.planned()),
        plan.fresh() + limits.lacking(plan.planned()),
        castable(plan.task().troupe()),
        ifCast(plan, casting -> casting.dropped().size()),
        ifCast(plan, Casting::shortOfWork),
        ifCast(plan, Casting::lackingOffers),
        spentOnRatings(plan),
        plan.rounds(),
        isProven ? plan.boundOf().name() : null);
  }

  /** The certificate of what is filled, without what lacking work costs. */
  private static Certificate filling(Certificate certificate, double lacking) {
    return new Certificate(
        certificate.value() + lacking, certificate.bound() + lacking, certificate.proof());
  }

  private static BigDecimal spentOnRatings(NightPlan plan) {
    return plan.rerated().stream()
        .map(
            part ->
                part.pick().option().price().multiply(BigDecimal.valueOf(part.pick().sessions())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable Long castable(Troupe troupe) {
    return troupe.isKnown()
        ? Long.valueOf(troupe.kins().stream().mapToLong(Troupe.Kin::performers).sum())
        : null;
  }

  private static @Nullable Integer ifCast(NightPlan plan, ToIntFunction<Casting> number) {
    return plan.task().troupe().isKnown()
        ? Integer.valueOf(number.applyAsInt(plan.casting().casting()))
        : null;
  }

  private static int sessions(PlanTask task, Plan plan) {
    return plan.picks().stream()
        .filter(pick -> task.rating(pick.option()).isEmpty())
        .mapToInt(Plan.Pick::sessions)
        .sum();
  }

  private static @Nullable Double worthOf100(Plan plan) {
    var prices = plan.prices();
    return prices == null
        ? null
        : Double.valueOf(100 * prices.ofLimits().getOrDefault(Limit.BUDGET, 0.0));
  }
}
