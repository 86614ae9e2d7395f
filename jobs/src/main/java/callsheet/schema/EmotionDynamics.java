package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How emotions stay, change, spread and come back. */
@TableInfo(
    name = "marts.emotion_dynamics",
    about = "How emotions stay, change, spread and come back (METHODS 2.8, 2.9).",
    grain =
        "One row per night, scope (corpus or language), relation (self or partner), and emotion of the taxonomy or (all).",
    keys = {"as_of", "scope_kind", "scope", "relation", "emotion"},
    checks = {"volatility IS NULL OR volatility BETWEEN 0 AND 1"},
    example =
        "SELECT emotion, inertia, volatility, expected_dwell_turns, recurrence_turns FROM marts.emotion_dynamics WHERE relation = 'self' AND scope_kind = 'corpus' ORDER BY inertia DESC")
public record EmotionDynamics(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc(
            "self (a performer's previous turn to their next: what stays) or partner (the turn just before, if another performer's, to this one: what spreads).")
        String relation,
    @Doc("Emotion of the taxonomy; (all) for all of them together.") String emotion,
    @Doc(value = "Pairs from the emotion, by label mass.", kind = Kind.INVENTORY) double pairMass,
    @Doc(value = "Performers who made any of them; null for (all).", kind = Kind.INVENTORY)
        @Nullable Long performers,
    @Doc(value = "Sessions that show any of them; null for (all).", kind = Kind.INVENTORY)
        @Nullable Long sessions,
    @Doc(
            value =
                "How far the emotion stays, or is mirrored, beyond chance: its phi with itself, of (all) Cohen's kappa of before and after. Pooled: performers who differ look inert (METHODS 2.6).",
            kind = Kind.INVENTORY)
        @Nullable Double inertia,
    @Doc(
            value =
                "Kappa of (all) against the chance of each session's own hard labels, in which performers who differ do not show up; null for an emotion.",
            kind = Kind.INVENTORY)
        @Nullable Double stratifiedInertia,
    @Doc(
            "Why an inertia is null: NO_DATA (no pairs), ZERO_MARGIN (no pair or every pair starts or ends in the emotion) or NO_VARIATION (nothing could have changed).")
        @Nullable String inertiaReason,
    @Doc(value = "Share of the pairs that change emotion, 0 to 1.", kind = Kind.INVENTORY)
        @Nullable Double volatility,
    @Doc(
            value =
                "Lower end of its 95 % interval (two-way clustered, METHODS 1.3); null for (all).",
            kind = Kind.PROPENSITY)
        @Nullable Double volatilityLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double volatilityUpper,
    @Doc(
            "Why volatility or its interval is null: NO_DATA (no pairs), ZERO_MARGIN (none from this emotion), ONE_CLUSTER, SUPPRESSED (fewer than 5 performers or 20 pairs from it) or NOT_IDENTIFIED (the interval of (all)).")
        @Nullable String volatilityReason,
    @Doc(
            value =
                "Uncertainty of the next emotion after this one, in bits; of (all), when the last one is known. As seen, without smoothing.",
            kind = Kind.INVENTORY)
        @Nullable Double nextEntropyBits,
    @Inline ChangeBalance balance,
    @Inline LongRun longRun) {}
