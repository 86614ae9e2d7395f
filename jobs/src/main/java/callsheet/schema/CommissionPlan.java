package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The sessions to commission next, best first. */
@TableInfo(
    name = "marts.commission_plan",
    about = "The sessions to commission next, best first.",
    grain = "One row per night and scene brief in the plan.",
    keys = {"as_of", "rank"},
    checks = {"sessions > 0"},
    example =
        "SELECT rank, title, sessions, price, reason FROM marts.commission_plan ORDER BY rank")
public record CommissionPlan(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Place in the plan, from 1, in the order in which the briefs were chosen: each time the one that fills most of the targets, by part and weight; for its price, unless the plan made without looking at prices is worth more.")
        int rank,
    @Doc("Brief to record.") String sceneId,
    @Doc("Title of the brief.") String title,
    @Doc("Sessions to record.") int sessions,
    @Doc("Price of one session.") BigDecimal pricePerSession,
    @Doc("Price of these sessions.") BigDecimal price,
    @Doc("Currency of the prices, ISO 4217.") String currency,
    @Doc(
            value =
                "Credited turns and pairs that the sessions are expected to add to targets, beside the other sessions of the plan, times the weights of the targets. One turn can count for several targets; one about a group of performers or vendors gets that group's share of past turns. Expected yields are taken as if they were certain, so the true expectation is somewhat lower.",
            kind = Kind.PROPENSITY)
        double expectedGain,
    @Doc(value = "Expected gain for 100 units of money.", kind = Kind.PROPENSITY) double gainPer100,
    @Doc("Up to five cells that gain most, by part of their target and weight, largest first.")
        List<CellGain> gains,
    @Doc("Why, in a sentence for producers.") String reason) {}
