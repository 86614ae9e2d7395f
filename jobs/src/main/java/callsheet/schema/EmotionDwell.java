package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How long performers stay in an emotion. */
@TableInfo(
    name = "marts.emotion_dwell",
    about = "How long performers stay in an emotion.",
    grain = "One row per night, scope (corpus or language) and emotion of the taxonomy.",
    keys = {"as_of", "scope_kind", "scope", "emotion"},
    example =
        "SELECT emotion, median_turns, mean_speech_s FROM marts.emotion_dwell WHERE scope_kind = 'corpus'")
public record EmotionDwell(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc("Emotion of the taxonomy, by the mode of the label.") String emotion,
    @Doc(value = "Runs of the emotion.", kind = Kind.INVENTORY) long runs,
    @Doc(value = "Runs whose end is not seen.", kind = Kind.INVENTORY) long censoredRuns,
    @Doc(
            value = "Mean run length in turns, as seen (too short where runs are cut).",
            kind = Kind.INVENTORY)
        @Nullable Double meanTurns,
    @Doc(
            value =
                "Kaplan-Meier median run length in turns, over runs whose start is seen; runs whose end is not seen are censored.",
            kind = Kind.PROPENSITY)
        @Nullable Double medianTurns,
    @Doc(
            value =
                "Mean speaking time of a run in seconds, over runs with times; null when none has.",
            kind = Kind.INVENTORY)
        @Nullable Double meanSpeechS,
    @Doc(
            value =
                "Mean time from a run's first start to its last end in seconds, over runs with times; null when none has.",
            kind = Kind.INVENTORY)
        @Nullable Double meanSpanS,
    @Doc(
            "Why mean or median is null: NO_DATA (no runs) or NOT_IDENTIFIED (only the median: too many runs are cut).")
        @Nullable String reason) {}
