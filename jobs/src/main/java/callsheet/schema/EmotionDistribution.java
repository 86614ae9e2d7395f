package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much of each emotion the corpus holds. */
@TableInfo(
    name = "marts.emotion_distribution",
    about = "How much of each emotion the corpus holds.",
    grain = "One row per night, scope and emotion of the taxonomy.",
    keys = {"as_of", "scope_kind", "scope", "emotion"},
    checks = {"share IS NULL OR share BETWEEN 0 AND 1"},
    example =
        "SELECT emotion, share, share_lower, share_upper FROM marts.emotion_distribution WHERE scope_kind = 'corpus' AND as_of = (SELECT max(as_of) FROM marts.emotion_distribution) ORDER BY share DESC")
public record EmotionDistribution(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus, language or scene.") String scopeKind,
    @Doc("The language or scene; (all) for the corpus.") String scope,
    @Doc("Emotion of the taxonomy.") String emotion,
    @Doc(value = "Usable turns with this emotion, by label mass.", kind = Kind.INVENTORY)
        double turnMass,
    @Doc(value = "Usable turns in the scope.", kind = Kind.INVENTORY) long usableTurns,
    @Doc(value = "Turns without any label, not in the shares.", kind = Kind.INVENTORY)
        long unlabelledTurns,
    @Doc(
            value = "Labelled turns below the minimum confidence, not in the shares.",
            kind = Kind.INVENTORY)
        long lowConfidenceTurns,
    @Doc(value = "Performers who showed any of the emotion.", kind = Kind.INVENTORY)
        long performers,
    @Doc(value = "Sessions that show any of it.", kind = Kind.INVENTORY) long sessions,
    @Doc(value = "Share of the usable turns, 0 to 1.", kind = Kind.INVENTORY)
        @Nullable Double share,
    @Doc(
            value =
                "Lower end of the 95 % interval of the share: clustered by performers and sessions (METHODS 1.3), calibrated (jobs/CALIBRATION.md).",
            kind = Kind.PROPENSITY)
        @Nullable Double shareLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double shareUpper,
    @Doc(value = "Effective sample size behind the interval.", kind = Kind.PROPENSITY)
        @Nullable Double nEffective,
    @Doc(
            value =
                "Variance behind the interval against that of independent turns: the geometric mean of the emotion's own and of the one that all emotions have in common.",
            kind = Kind.PROPENSITY)
        @Nullable Double designEffect,
    @Doc(
            value = "Share if none of the unusable turns had this emotion (Manski 2003).",
            kind = Kind.INVENTORY)
        @Nullable Double missingLabelLower,
    @Doc(value = "Share if all of the unusable turns had it.", kind = Kind.INVENTORY)
        @Nullable Double missingLabelUpper,
    @Doc(
            value =
                "Share of the speaking time of usable turns that have times, 0 to 1; null when none has.",
            kind = Kind.INVENTORY)
        @Nullable Double secondsShare,
    @Doc(
            "Why interval or design effect is null: NO_DATA, ONE_CLUSTER, SUPPRESSED (fewer than 5 performers or 20 turns) or NO_VARIATION (the share is 0 or 1, only the design effect is null).")
        @Nullable String reason) {}
