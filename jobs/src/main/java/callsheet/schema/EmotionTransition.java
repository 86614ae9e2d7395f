package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which emotion follows which. */
@TableInfo(
    name = "marts.emotion_transitions",
    about = "Which emotion follows which.",
    grain =
        "One row per night, scope (corpus or language), relation and ordered pair of emotions of the taxonomy.",
    keys = {"as_of", "scope_kind", "scope", "relation", "from_emotion", "to_emotion"},
    checks = {"rate IS NULL OR rate BETWEEN 0 AND 1"},
    example =
        "SELECT from_emotion, to_emotion, pair_mass, lift, stratified_z, adjusted_p_value FROM marts.emotion_transitions WHERE relation = 'self' AND scope_kind = 'corpus' AND from_emotion <> to_emotion AND adjusted_p_value < 0.05 ORDER BY stratified_z DESC")
public record EmotionTransition(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc(
            "self (a performer's previous turn to their next), partner (the turn just before, if another performer's, to this one) or adjacent (previous turn in the session to this one).")
        String relation,
    @Doc("Emotion before.") String fromEmotion,
    @Doc("Emotion after.") String toEmotion,
    @Doc(value = "Pairs by label mass.", kind = Kind.INVENTORY) double pairMass,
    @Doc(value = "Pairs that start from the same emotion.", kind = Kind.INVENTORY) double fromMass,
    @Doc(value = "Pairs that end in the same emotion.", kind = Kind.INVENTORY) double toMass,
    @Doc(value = "Pairs in the scope and relation.", kind = Kind.INVENTORY) double allMass,
    @Doc(value = "Performers who made any of it.", kind = Kind.INVENTORY) long performers,
    @Doc(
            value = "Hill number of order 2 of these performers; 0 when there are none.",
            kind = Kind.INVENTORY)
        double effectivePerformers,
    @Doc(value = "Sessions that show any of it.", kind = Kind.INVENTORY) long sessions,
    @Doc(
            value = "Share of the pairs from this emotion that end in the other, 0 to 1.",
            kind = Kind.INVENTORY)
        @Nullable Double rate,
    @Doc(
            value =
                "Lower end of the 95 % interval of the rate: clustered by performers and sessions (METHODS 1.3), calibrated (jobs/CALIBRATION.md).",
            kind = Kind.PROPENSITY)
        @Nullable Double rateLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double rateUpper,
    @Doc(value = "Effective sample size behind the interval.", kind = Kind.PROPENSITY)
        @Nullable Double nEffective,
    @Doc(
            value =
                "Variance behind the interval against that of independent turns: the geometric mean of the rate's own and of the one that all rates from the emotion have in common.",
            kind = Kind.PROPENSITY)
        @Nullable Double designEffect,
    @Doc(
            "Why rate, interval or design effect is null: NO_DATA (no pairs), ZERO_MARGIN (none from this emotion), ONE_CLUSTER, SUPPRESSED (fewer than 5 performers or 20 pairs from this emotion) or NO_VARIATION (the rate is 0 or 1, only the design effect is null).")
        @Nullable String reason,
    @Doc(
            value = "Pairs expected if the second emotion did not depend on the first.",
            kind = Kind.INVENTORY)
        @Nullable Double expectedMass,
    @Doc(value = "Pairs over expected pairs.", kind = Kind.INVENTORY) @Nullable Double lift,
    @Doc(
            value =
                "Pooled adjusted residual (Haberman 1973): descriptive, it is no test here (METHODS 2.6).",
            kind = Kind.INVENTORY)
        @Nullable Double adjustedResidual,
    @Doc(
            "Why expected pairs, lift, residual or Yule's Q is null: NO_DATA (no pairs) or ZERO_MARGIN (from the one or to the other emotion lead no pairs, or all of them).")
        @Nullable String residualReason,
    @Inline TransitionEvidence evidence) {}
