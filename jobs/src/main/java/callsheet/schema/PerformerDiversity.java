package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many performers stand behind each cell, and how evenly. */
@TableInfo(
    name = "marts.performer_diversity",
    about = "How many performers stand behind each cell, and how evenly.",
    grain =
        "One row per night and cell: the corpus (turn), every emotion, every transition of every relation.",
    keys = {"as_of", "cell_kind", "from_emotion", "to_emotion"},
    example =
        "SELECT from_emotion, to_emotion, hill_q0, hill_q2 FROM marts.performer_diversity WHERE cell_kind = 'self' ORDER BY hill_q2")
public record PerformerDiversity(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("turn (the corpus), emotion, self, partner or adjacent.") String cellKind,
    @Doc("Emotion, or the emotion before a transition; null for turn.")
        @Nullable String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc(value = "Turns or pairs by label mass.", kind = Kind.INVENTORY) double mass,
    @Doc(value = "Performers with any of it (Hill number of order 0).", kind = Kind.INVENTORY)
        double hillQ0,
    @Doc(
            value = "Effective performers, order 1 (exponential of the entropy).",
            kind = Kind.INVENTORY)
        double hillQ1,
    @Doc(value = "Effective performers, order 2 (inverse Simpson).", kind = Kind.INVENTORY)
        double hillQ2,
    @Doc(
            value =
                "Gini coefficient of the mass over the performers who have any; null without data.",
            kind = Kind.INVENTORY)
        @Nullable Double gini,
    @Doc(
            value =
                "Share of the performer who has most; null without data or with fewer than 5 performers.",
            kind = Kind.INVENTORY)
        @Nullable Double topPerformerShare,
    @Doc("Why a number is null: NO_DATA or SUPPRESSED.") @Nullable String reason) {}
