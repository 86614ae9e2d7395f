package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is wanted, what is there, and what is missing. */
@TableInfo(
    name = "marts.coverage",
    about = "What is wanted, what is there, and what is missing.",
    grain = "One row per night and target.",
    keys = {"as_of", "cell_kind", "from_emotion", "to_emotion", "stratum"},
    checks = {"progress BETWEEN 0 AND 1"},
    example =
        "SELECT from_emotion, to_emotion, stratum, progress, status FROM marts.coverage WHERE status <> 'adequate' ORDER BY progress")
public record Coverage(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("emotion, self, partner or adjacent.") String cellKind,
    @Doc("Emotion, or the emotion before a transition.") String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc(
            "Attributes that the target is limited to, as gender=woman,language=es-MX; (all) for none.")
        String stratum,
    @Doc("Turns or pairs wanted.") double target,
    @Doc("How much the target counts in totals and plans.") double weight,
    @Doc(value = "Turns or pairs there, by label mass.", kind = Kind.INVENTORY) double mass,
    @Doc(
            value =
                "Mass that counts: no performer fills more than coverage.performer-cap of the target.",
            kind = Kind.INVENTORY)
        double credit,
    @Doc(value = "Target less credit, at least 0.", kind = Kind.INVENTORY) double deficit,
    @Doc(value = "Credit over target, at most 1.", kind = Kind.INVENTORY) double progress,
    @Doc(value = "Performers behind the mass.", kind = Kind.INVENTORY) long performers,
    @Doc(
            value = "Hill number of order 2 of these performers; 0 when there are none.",
            kind = Kind.INVENTORY)
        double effectivePerformers,
    @Doc(
            value =
                "Specific agreement on the emotion (of a transition, the lower of its two), 0 to 1; null with fewer than 20 turns that two annotators share.",
            kind = Kind.INVENTORY)
        @Nullable Double agreement,
    @Doc(
            "empty, short, narrow (mass suffices, credit does not), shaky (agreement too low), unverified (too little to judge agreement) or adequate.")
        String status) {}
