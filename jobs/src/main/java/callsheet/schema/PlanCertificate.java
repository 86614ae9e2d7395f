package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far the commission plan can be from the best one. */
@TableInfo(
    name = "marts.plan_certificate",
    about =
        "How far the commission plan can be from the best one. Worth is parts of targets by weight: 1 is a whole target of weight 1; what is due in the days of the plan counts commission.deadline-weight times.",
    grain = "One row per night.",
    keys = {"as_of"},
    checks = {
      "gap_share IS NULL OR gap_share BETWEEN 0 AND 1",
      "(upper_bound IS NULL) = (proof = 'NONE')",
      "bound_of IS NULL OR bound_of IN ('FIRST', 'CAST')",
      "spent <= budget"
    },
    example = "SELECT as_of, proof, gap_share, spent FROM marts.plan_certificate ORDER BY as_of")
public record PlanCertificate(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            value =
                "What the sessions that do not explore are expected to fill, on the mean of the draws.",
            kind = Kind.PROPENSITY)
        double value,
    @Doc(
            value =
                "What no plan for their part of the budget fills more than, in the same draws; null without a proof.",
            kind = Kind.PROPENSITY)
        @Nullable Double upperBound,
    @Doc(
            value = "Part of the bound that the plan may lack, 0 to 1; null without a proof.",
            kind = Kind.PROPENSITY)
        @Nullable Double gapShare,
    @Doc(
            "What proves the bound: EXACT (the plan is the best one, up to rounding), LP_BOUND (linear relaxation or search tree of the mixed-integer program), RELAXATION (a feasible point of the dual of the relaxation) or NONE (the solvers' native code cannot be loaded).")
        String proof,
    @Doc(
            value = "What both parts of the plan are expected to fill together.",
            kind = Kind.PROPENSITY)
        double wholeValue,
    @Doc("Money that the plan may spend.") BigDecimal budget,
    @Doc("Price of all sessions and of what is rated again.") BigDecimal spent,
    @Doc("Of this, price of the sessions that explore.") BigDecimal spentExploring,
    @Doc("Currency of the money, ISO 4217.") String currency,
    @Doc("Sessions of the plan.") int sessions,
    @Doc("Of these, sessions that explore.") int sessionsExploring,
    @Doc("How often the luck of the sessions was drawn (commission.draws).") int draws,
    @Doc(
            value =
                "Worth that 100 more units of money would add at the margin, by the dual prices of the bound; null without a proof.",
            kind = Kind.PROPENSITY)
        @Nullable Double worthOfNext100,
    @Doc(
            value =
                "What the sessions that do not explore are expected to fill in four times as many other draws: a plan is chosen for its draws, and value is a little too high. Null on nights before it was measured.",
            kind = Kind.PROPENSITY)
        @Nullable Double freshValue,
    @Doc(
            value =
                "Performers who can be cast: their consent covers all days of the plan. Null when the studio has told of no performers, so that nothing is cast; null likewise.",
            kind = Kind.INVENTORY)
        @Nullable Long castablePerformers,
    @Doc(
            "Sessions that were left out of the plan, because they found no cast or no day within the rules for fair work; null likewise.")
        @Nullable Integer sessionsDropped,
    @Doc(
            "Active performers (commission.active-days) who are offered fewer sessions than commission.min-sessions-per-performer; null likewise.")
        @Nullable Integer performersShortOfWork,
    @Doc("Sessions that lack to that in all; null likewise.") @Nullable Integer offersLacking,
    @Doc(
            "Of the money spent, what goes into rating again (marts.rating_plan). Null on nights before it was planned.")
        @Nullable BigDecimal spentRating,
    @Doc(
            "How often the plan was made: 1 when every session of the first one found its cast and day; each further time with what casting had taught. Null on nights before it was told.")
        @Nullable Integer timesPlanned,
    @Doc(
            "Whose bound upper_bound is: FIRST (of the first plan, before anything was cast) or CAST (of one that asks no performers for more than they can play). It holds for every plan that can be cast, so for this one, whichever it is. Null without a proof, and on nights before it was told.")
        @Nullable String boundOf) {}
