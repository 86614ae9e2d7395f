package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The classifier that predicted the turns which nobody has rated yet, and how far it is right. */
@TableInfo(
    name = "marts.prediction_models",
    about =
        "The classifier that predicted the turns which nobody has rated yet, and how far it is right on performers whom it has not seen.",
    grain = "One row per night, whether a classifier was needed or not.",
    keys = {"as_of"},
    example =
        "SELECT as_of, model_version, is_usable, log_loss, prior_log_loss, statement FROM marts.prediction_models ORDER BY as_of")
public record PredictionModel(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc(
            "Hash of everything that it was learned from; equal versions are equal to the bit. Null when none was trained.")
        @Nullable String modelVersion,
    @Doc(value = "Rated turns that it was trained on.", kind = Kind.INVENTORY) long trainingTurns,
    @Doc(value = "Their performers, who are in no other part.", kind = Kind.INVENTORY)
        long trainingPerformers,
    @Doc(value = "Rated turns that its probabilities were calibrated on.", kind = Kind.INVENTORY)
        long calibrationTurns,
    @Doc(value = "Their performers.", kind = Kind.INVENTORY) long calibrationPerformers,
    @Doc(value = "Rated turns that it was judged on.", kind = Kind.INVENTORY) long validationTurns,
    @Doc(value = "Their performers.", kind = Kind.INVENTORY) long validationPerformers,
    @Doc(
            value = "Emotions that it tells apart: those that occur in all three parts.",
            kind = Kind.INVENTORY)
        int emotions,
    @Doc(
            value =
                "Mean of -ln of the probability that it gave to the emotion heard, on the validation turns.",
            kind = Kind.PROPENSITY)
        @Nullable Double logLoss,
    @Doc(
            value = "The same when only told how common emotions are: what it has to beat.",
            kind = Kind.PROPENSITY)
        @Nullable Double priorLogLoss,
    @Doc(value = "Mean squared error over all emotions, 0 to 2.", kind = Kind.PROPENSITY)
        @Nullable Double brierScore,
    @Doc(
            value =
                "How far probabilities of first choices are from how often these are right, 0 to 1 (15 bins of equal mass; too large for few turns).",
            kind = Kind.PROPENSITY)
        @Nullable Double calibrationError,
    @Doc(value = "Share of validation turns whose first choice is right.", kind = Kind.PROPENSITY)
        @Nullable Double accuracy,
    @Doc(
            value = "The same when it always chose the emotion that is most common elsewhere.",
            kind = Kind.PROPENSITY)
        @Nullable Double majorityAccuracy,
    @Doc(
            value =
                "Condition of its mean probabilities by true emotion; null above 30, when shares are not identified.",
            kind = Kind.PROPENSITY)
        @Nullable Double condition,
    @Doc("Whether shares may be estimated with it.") boolean isUsable,
    @Doc("The verdict in words.") String statement,
    @Doc(
            "Why it is not usable: NO_DATA (nothing to predict, or too little to learn from), SUPPRESSED (too few unrated turns), NOT_IDENTIFIED (too weak).")
        @Nullable String reason) {}
