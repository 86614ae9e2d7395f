package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sessions to commission next, best first. */
@TableInfo(
    name = "marts.commission_plan",
    about = "The sessions to commission next, best first.",
    grain =
        "One row per night, scene brief and cast in the plan; two where some of the sessions explore.",
    keys = {"as_of", "rank"},
    checks = {"sessions > 0"},
    example =
        "SELECT rank, title, sessions, price, reason FROM marts.commission_plan ORDER BY rank")
public record CommissionPlan(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Place in the plan, from 1: by what its sessions would fill of the targets alone, by part and weight, for their price; those that explore come last.")
        int rank,
    @Doc("Brief to record.") String sceneId,
    @Doc("Title of the brief.") String title,
    @Doc("Sessions to record.") int sessions,
    @Doc("Price of one session, with the rating of its turns when commission.rating.price is set.")
        BigDecimal pricePerSession,
    @Doc("Price of these sessions.") BigDecimal price,
    @Doc("Currency of the prices, ISO 4217.") String currency,
    @Doc(
            value =
                "Credited turns and pairs that the sessions are expected to add to targets, beside the other sessions of the plan, times the weights of the targets. One turn can count for several targets; one about a group of performers or vendors gets that group's share of past turns when anybody is cast, or its share among the performers of the cast. The mean over draws of past sessions, the brief's own or those of briefs like it, scaled to the yields of marts.scene_yields.",
            kind = Kind.PROPENSITY)
        double expectedGain,
    @Doc(value = "Expected gain for 100 units of money.", kind = Kind.PROPENSITY) double gainPer100,
    @Doc("Up to five cells that gain most, by part of their target and weight, largest first.")
        List<CellGain> gains,
    @Doc("Why, in a sentence for producers.") String reason,
    @Doc(
            value =
                "5 % of the draws of what sessions may bring (commission.draws) give a gain below this; null on nights before it was measured.",
            kind = Kind.PROPENSITY)
        @Nullable Double expectedGainLower,
    @Doc(value = "5 % of the draws give a gain above this; null likewise.", kind = Kind.PROPENSITY)
        @Nullable Double expectedGainUpper,
    @Doc(
            "Whether the sessions were chosen by one draw of what briefs could bring, to try what may be better than it looks (commission.explore-share; Thompson 1933); null likewise.")
        @Nullable Boolean isExploring,
    @Doc(
            "Who is to be cast: performers of one group, as gender=woman, or (anybody); marts.casting suggests whom. Null on nights before casts were planned.")
        @Nullable String cast,
    @Doc(
            value =
                "Money for one credited turn or pair that the last of these sessions is expected to add: whether it is worth its price. Null when it adds nothing, and on nights before it was measured.",
            kind = Kind.PROPENSITY)
        @Nullable Double marginalPrice) {}
