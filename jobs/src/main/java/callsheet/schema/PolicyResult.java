package callsheet.schema;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What it would have taken to fill the targets from the recordings that are there, by policy. */
@TableInfo(
    name = "marts.backtest",
    about =
        "What it would have taken to fill the targets from the recordings that are there, had their briefs been chosen by another rule (METHODS 7.5). Replayed over and over, from nothing; a target counts as far as all recordings together fill it. Says nothing of briefs that were never recorded.",
    grain = "One row per back-test, policy and part of the achievable coverage.",
    keys = {"as_of", "policy", "stop_share"},
    checks = {"stop_share BETWEEN 0 AND 1", "exhausted_share BETWEEN 0 AND 1"},
    example =
        "SELECT policy, sessions, price, saved_share, saved_lower, saved_upper, conclusion FROM marts.backtest WHERE stop_share = 0.95 ORDER BY price")
public record PolicyResult(
    @Doc("The night on which it was replayed.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "random_session (any session), random_brief (any brief), round_robin (every brief in turn), deficit_tag (the arc names most of what is missing), water_filling (the arc names what is filled least), mup_greedy (the arc names most targets not filled), callsheet (this product), oracle_means (knows what every brief brings on average), clairvoyant (the cheapest recordings there are, known in hindsight: a bound, not a rule).")
        String policy,
    @Doc("Part of the achievable coverage that was to be reached, 0 to 1.") double stopShare,
    @Doc(value = "Briefs that were replayed.", kind = Kind.INVENTORY) int briefs,
    @Doc(value = "Their recordings.", kind = Kind.INVENTORY) int recordings,
    @Doc(
            "Replays of the recordings as they are; 0 for clairvoyant, which is found once: all its prices are the same.")
        int replicates,
    @Doc(value = "Sessions until then, on average.", kind = Kind.PROPENSITY) double sessions,
    @Doc("Their price, on average.") double price,
    @Doc("Price of the cheapest twentieth of the replays, at most.") double priceLower,
    @Doc("Price of the dearest twentieth of the replays, at least.") double priceUpper,
    @Doc("Mean price of the dearest tenth of the replays.") double worstDecilePrice,
    @Doc("Currency of the prices, ISO 4217.") String currency,
    @Doc(
            value =
                "Part of this policy's price that the product's own would have saved, from paired replays; below 0 when it would have cost more. Null for the product's own and for clairvoyant.",
            kind = Kind.PROPENSITY)
        @Nullable Double savedShare,
    @Doc(
            "Lower bound of that, 95 %: over pools that might have been recorded as well (sessions drawn anew within briefs).")
        @Nullable Double savedLower,
    @Doc("Upper bound of that.") @Nullable Double savedUpper,
    @Doc(
            "Part of the replays in which either policy used more than 60 % of the sessions of a brief: then all policies must end alike, and savings are too small. 0 for clairvoyant.")
        double exhaustedShare,
    @Doc(
            "The first that holds: too_small (fewer than 3 briefs with 4 sessions, nothing can be concluded), saves or costs (the interval is on one side of 0), exhausted (policies had too little to choose from), undecided. Null for the product's own and for clairvoyant.")
        @Nullable String conclusion,
    @Doc("Price of all recordings that were replayed.") BigDecimal poolPrice,
    @Doc(
            value =
                "Performers among whom the sessions until then were shared, on average: how many who are cast equally often would share them as evenly (Hill number of order 1 of castings). Null in nights before it was counted.",
            kind = Kind.PROPENSITY)
        @Nullable Double effectivePerformers,
    @Doc(
            "Of clairvoyant: no choice of recordings is cheaper than this; the price itself when it is proven the lowest. Null for the others, and when bound_kind tells why.")
        @Nullable Double priceBound,
    @Doc(
            "Of clairvoyant, where the bound comes from: optimal (the price is proven the lowest), search (what the search had excluded when it was ended), relaxation (recordings that can be divided; of very many recordings nothing else is tried), or why there is none: none (the solver found none in time), no_solver (its native code could not be loaded). Null for the others.")
        @Nullable String boundKind) {}
