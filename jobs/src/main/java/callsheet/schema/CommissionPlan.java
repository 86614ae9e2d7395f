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
    @Doc("Place in the plan, from 1.") int rank,
    @Doc("Brief to record.") String sceneId,
    @Doc("Title of the brief.") String title,
    @Doc("Sessions to record.") int sessions,
    @Doc("Price of one session.") BigDecimal pricePerSession,
    @Doc("Price of these sessions.") BigDecimal price,
    @Doc("Currency of the prices, ISO 4217.") String currency,
    @Doc(
            value =
                "Credited turns and pairs that the sessions are expected to add to targets, weighted.",
            kind = Kind.PROPENSITY)
        double expectedGain,
    @Doc(value = "Expected gain for 100 units of money.", kind = Kind.PROPENSITY) double gainPer100,
    @Doc("The cells that gain most, largest first.") List<CellGain> gains,
    @Doc("Why, in a sentence.") String reason) {}
