package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ways of three emotions: two changes in a row. */
@TableInfo(
    name = "marts.emotion_arcs",
    about = "Ways of three emotions that performers went: two changes in a row (METHODS 2.10).",
    grain = "One row per night, scope (corpus or language) and arc of three emotions that occurs.",
    keys = {"as_of", "scope_kind", "scope", "from_emotion", "via_emotion", "to_emotion"},
    checks = {"occurrences >= sessions AND occurrences >= performers"},
    example =
        "SELECT from_emotion, via_emotion, to_emotion, sessions, effective_performers, first_order_lift FROM marts.emotion_arcs WHERE scope_kind = 'corpus' AND shape = 'gradual' ORDER BY sessions DESC LIMIT 10")
public record EmotionArc(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("corpus or language.") String scopeKind,
    @Doc("The language; (all) for the corpus.") String scope,
    @Doc(
            "First emotion. Arcs are without gaps, of changes between the hard labels (modes) of a performer's own turns: a run of one emotion counts once, an unusable turn or a tie ends the way.")
        String fromEmotion,
    @Doc("Emotion in between.") String viaEmotion,
    @Doc("Last emotion; it may be the first again.") String toEmotion,
    @Doc(value = "How often it was played; overlapping arcs count each.", kind = Kind.INVENTORY)
        long occurrences,
    @Doc(value = "Sessions that have it: its support.", kind = Kind.INVENTORY) long sessions,
    @Doc(value = "Performers who played it.", kind = Kind.INVENTORY) long performers,
    @Doc(value = "Hill number of order 2 of these performers.", kind = Kind.INVENTORY)
        double effectivePerformers,
    @Doc(
            value =
                "Occurrences over those that its two changes explain, N_ijk N_j / (N_ij N_jk) over all arcs of three (METHODS 2.10). Descriptive: among many arcs some are high by chance.",
            kind = Kind.INVENTORY)
        double firstOrderLift,
    @Doc(
            value =
                "Distance from the first to the last emotion by the taxonomy's valence, arousal and dominance, as a share of the longest there is.",
            kind = Kind.INVENTORY)
        double netDistance,
    @Doc(
            value = "Share of the way that its larger step is; null when it does not move.",
            kind = Kind.INVENTORY)
        @Nullable Double largestStepShare,
    @Doc(
            "gradual, abrupt, mixed or small (METHODS 2.11), by the taxonomy's coordinates, on which all of it depends; null when it does not move. Not held against human ears yet.")
        @Nullable String shape) {}
