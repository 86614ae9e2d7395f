package callsheet.schema;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far each annotator can be relied upon. */
@TableInfo(
    name = "marts.annotator_quality",
    about =
        "How far each annotator can be relied upon (METHODS 4.6, 4.7), by the model in force and over all recorded turns, whatever coverage.consent-scope.",
    grain = "One row per night and annotator.",
    keys = {"as_of", "annotator_id"},
    checks = {"accuracy IS NULL OR accuracy BETWEEN 0 AND 1.000001"},
    example =
        "SELECT annotator_id, verdict, accuracy, leave_one_out, strongest_bias_emotion, strongest_bias FROM marts.annotator_quality WHERE as_of = (SELECT max(as_of) FROM marts.annotator_quality) AND verdict LIKE 'unreliable%' ORDER BY accuracy")
public record AnnotatorQuality(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("The rater.") @Personal String annotatorId,
    @Doc("The model in force, of core.annotator_models.") String modelVersion,
    @Doc(
            value = "Labels given; an annotation that names several counts as one.",
            kind = Kind.INVENTORY)
        double labelCount,
    @Doc(value = "Share of the taxonomy's emotions used at least once.", kind = Kind.INVENTORY)
        double schemeShare,
    @Doc(
            value =
                "Probability of calling a turn by its true emotion, over emotions as common as they are in the corpus (prior-weighted accuracy); null with fewer than 20 labels, or while pooled.",
            kind = Kind.PROPENSITY)
        @Nullable Double accuracy,
    @Doc(
            value =
                "Probability of calling a turn by its true emotion, by emotion; empty where accuracy is null.",
            kind = Kind.PROPENSITY)
        Map<String, Double> recall,
    @Doc(
            value =
                "Mean probability that the others, without the annotator, give to the annotator's labels; null where fewer than 20 could be compared.",
            kind = Kind.PROPENSITY)
        @Nullable Double leaveOneOut,
    @Doc(
            value = "Lower end of its 95 % credible interval, which takes labels as independent.",
            kind = Kind.PROPENSITY)
        @Nullable Double leaveOneOutLower,
    @Doc(value = "Upper end of that interval.", kind = Kind.PROPENSITY)
        @Nullable Double leaveOneOutUpper,
    @Doc(
            value =
                "Labels that could be compared: those of turns that others labelled, too. What leave-one-out and bias stand on.",
            kind = Kind.INVENTORY)
        double comparedCount,
    @Doc(
            value =
                "How often the annotator gave each emotion over how often the others would have; emotions that they never would are left out.",
            kind = Kind.PROPENSITY)
        Map<String, Double> bias,
    @Doc(
            "The emotion that takes most of the labels which the others would have given to others; null without comparison.")
        @Nullable String strongestBiasEmotion,
    @Doc(
            value = "How much larger its share of the annotator's labels is than expected, 0 to 1.",
            kind = Kind.PROPENSITY)
        @Nullable Double strongestBias,
    @Doc(
            value =
                "How much labels depend on the turn, 0 to 1 (mean total variation between rows of the confusion): near 0 is spam; null where accuracy is.",
            kind = Kind.PROPENSITY)
        @Nullable Double attention,
    @Doc(
            value =
                "Whether the moving average of the weekly leave-one-out agreement, over half a year by day of recording, is more than 3 standard deviations from the corpus mean; null with fewer than 20 labels.",
            kind = Kind.PROPENSITY)
        @Nullable Boolean isOffCorpus,
    @Doc(
            value =
                "Whether it is more than 3 standard deviations from the annotator's own mean: who newly drifts has the model fitted anew.",
            kind = Kind.PROPENSITY)
        @Nullable Boolean isDrifting,
    @Doc(
            "Whether the model takes the annotator for one of those of fewer than 20 labels, who share a confusion.")
        boolean isPooled,
    @Doc(
            "In words: reliable, unreliable (and why), or that nothing can be told yet. Unreliable is who guesses (attention below 0.3), is wrong too often (accuracy below 60 % of the mean over all labels) or names one emotion too often (strongest_bias above 0.15 and 3 standard errors).")
        String verdict,
    @Doc(
            "Why a number is null: NO_DATA (nobody else labelled the turns) or SUPPRESSED (fewer than 20 labels, or pooled).")
        @Nullable String reason) {}
