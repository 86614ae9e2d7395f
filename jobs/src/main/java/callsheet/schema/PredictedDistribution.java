package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How common each emotion is among turns that nobody has rated yet: an estimate, no coverage. */
@TableInfo(
    name = "marts.predicted_distribution",
    about =
        "How common each emotion is among turns that nobody has rated yet: an estimate, never counted as coverage.",
    grain =
        "One row per night, scope and emotion of the taxonomy; scopes are the corpus and the languages with unrated turns.",
    keys = {"as_of", "scope_kind", "scope", "emotion"},
    checks = {"share IS NULL OR share BETWEEN 0 AND 1"},
    example =
        "SELECT emotion, share, share_lower, share_upper, rated_share, statement FROM marts.predicted_distribution WHERE scope_kind = 'corpus' AND as_of = (SELECT max(as_of) FROM marts.predicted_distribution) ORDER BY share DESC")
public record PredictedDistribution(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc("Emotion of the taxonomy.") String emotion,
    @Doc("Version of the classifier, in marts.prediction_models; null when none was trained.")
        @Nullable String modelVersion,
    @Doc(value = "Turns in the scope that nobody has rated.", kind = Kind.INVENTORY)
        long unratedTurns,
    @Doc(
            value = "Those of them that were predicted; of very many, a sample of sessions is.",
            kind = Kind.INVENTORY)
        long predictedTurns,
    @Doc(
            value =
                "Share of the unrated turns that raters would hear this emotion in, by label mass, 0 to 1: by EM (Saerens, Latinne and Decaestecker 2002), not by counting predictions. Shares add up to 1 over the emotions that could be learned.",
            kind = Kind.PROPENSITY)
        @Nullable Double share,
    @Doc(
            value =
                "Lower end of its 95 % interval, by a bootstrap of the performers of both validation and unrated turns; null with fewer than 20 of either.",
            kind = Kind.PROPENSITY)
        @Nullable Double shareLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY) @Nullable Double shareUpper,
    @Doc(
            value =
                "Share of the predictions' first choices, for comparison: biased wherever unrated turns are unlike the rated ones.",
            kind = Kind.PROPENSITY)
        @Nullable Double countedShare,
    @Doc(
            value = "Share of the rated, usable turns of the scope, 0 to 1; null without any.",
            kind = Kind.INVENTORY)
        @Nullable Double ratedShare,
    @Doc(
            value = "Share of rated and unrated turns together: raters' where there are any.",
            kind = Kind.PROPENSITY)
        @Nullable Double combinedShare,
    @Doc("Whether there is an estimate.") boolean isUsable,
    @Doc("What may be said of the scope, in words.") String statement,
    @Doc(
            "Why share or interval are null: NO_DATA (no unrated turns, or no classifier), SUPPRESSED (fewer unrated turns than prediction.min-turns, or too few performers: of fewer than 20 only the interval), NOT_IDENTIFIED (the classifier is too weak) or ZERO_MARGIN (the emotion is too rare among rated turns to learn it).")
        @Nullable String reason) {}
