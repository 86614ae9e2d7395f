package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What to rate again, where that fills targets for less money than new recordings. */
@TableInfo(
    name = "marts.rating_plan",
    about =
        "What to rate again, where that fills targets for less money than new recordings: the part of the commission plan that records nothing.",
    grain =
        "One row per night and scene brief with turns in the plan; none unless commission.rating.price is set.",
    keys = {"as_of", "rank"},
    checks = {"turns > 0", "turns <= open_turns"},
    example =
        "SELECT rank, title, turns, ratings, price, reason FROM marts.rating_plan ORDER BY rank")
public record RatingPlan(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Place among what is rated again, from 1: by what it would fill of the targets alone, by part and weight, for its price.")
        int rank,
    @Doc("Brief whose recordings are rated again.") String sceneId,
    @Doc("Title of the brief.") String title,
    @Doc(
            "Turns to rate: those that nobody has rated, and those whose raters leave open what they show.")
        long turns,
    @Doc(value = "All such turns of the brief.", kind = Kind.INVENTORY) long openTurns,
    @Doc("Ratings that they need (commission.rating.per-turn).") long ratings,
    @Doc("Price of these ratings.") BigDecimal price,
    @Doc("Currency of the price, ISO 4217.") String currency,
    @Doc(
            value =
                "Credited turns and pairs that they are expected to add to targets, beside the rest of the plan, times the weights of the targets. A turn is taken for what its raters say, or for what turns of the brief usually are, times the part of such turns that count with so many ratings; a pair that it breaks is counted where it is mended.",
            kind = Kind.PROPENSITY)
        double expectedGain,
    @Doc(value = "Expected gain for 100 units of money.", kind = Kind.PROPENSITY) double gainPer100,
    @Doc("Up to five cells that gain most, by part of their target and weight, largest first.")
        List<CellGain> gains,
    @Doc("Why, in a sentence for producers.") String reason) {}
