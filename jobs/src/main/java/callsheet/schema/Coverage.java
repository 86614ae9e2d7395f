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
    @Doc("Credited turns or pairs wanted, above 0.") double target,
    @Doc("How much the target counts in totals and plans.") double weight,
    @Doc(value = "Turns or pairs there, by label mass.", kind = Kind.INVENTORY) double mass,
    @Doc(
            value =
                "Mass that counts: no performer fills more than coverage.performer-cap of the target. Targets overlap, so credits of different rows do not add up to turns.",
            kind = Kind.INVENTORY)
        double credit,
    @Doc(value = "Target less what is surely credited, at least 0.", kind = Kind.INVENTORY)
        double deficit,
    @Doc(value = "What is surely credited over target, at most 1.", kind = Kind.INVENTORY)
        double progress,
    @Doc(
            value =
                "Performers behind the mass; null when they are fewer than 5 and the target is about a group of performers (coverage.min-group).",
            kind = Kind.INVENTORY)
        @Nullable Long performers,
    @Doc(
            value =
                "Hill number of order 2 of these performers; 0 when there are none, null when their number is.",
            kind = Kind.INVENTORY)
        @Nullable Double effectivePerformers,
    @Doc(
            value =
                "Specific agreement on the emotion (of a transition, the lower of its two) in the language of the target, 0 to 1; null when the target asks for none, and with fewer than 20 turns of the emotion that two annotators share (coverage.min-pairable-turns).",
            kind = Kind.INVENTORY)
        @Nullable Double agreement,
    @Doc(
            "The first that holds: empty, short (too little, or perhaps too little: labels leave it open), narrow (mass suffices, but too few performers or sessions are behind it), shaky (agreement too low), unverified (too little to judge agreement) or adequate.")
        String status,
    @Doc("Largest part of the target that one performer can fill.") @Nullable Double performerCap,
    @Doc("Effective performers that have to be behind it; null when any will do.")
        @Nullable Double minPerformers,
    @Doc(
            value =
                "Sessions behind the mass; of a group of performers at least so many: a session counts when the first of its performers who shows it is of the group. Null when the number of performers is.",
            kind = Kind.INVENTORY)
        @Nullable Long sessions,
    @Doc("Sessions that have to be behind it; null when any will do.") @Nullable Long minSessions,
    @Doc("Day by which it is wanted; null when there is none.") @Nullable LocalDate deadline,
    @Doc("Who asked for it, in the words of the configuration; null when nobody in particular.")
        @Nullable String owner,
    @Doc(
            value =
                "What is surely credited: the lower end of a 90 % interval of the credit, if labels were drawn by their shares (METHODS 6.2). Performers who surely fill the cap leave nothing open. Null on nights before it was measured; deficit and progress were of the credit then.",
            kind = Kind.INVENTORY)
        @Nullable Double surelyCredited) {
  /** What the target is about: {@code anger}, {@code fear to relief (partner), language=es-MX}. */
  public String subject() {
    var cell =
        toEmotion == null
            ? fromEmotion
            : "%s to %s (%s)".formatted(fromEmotion, toEmotion, cellKind);
    return stratum.equals("(all)") ? cell : cell + ", " + stratum;
  }

  /** Turns or pairs that count: what is surely credited, if that was measured. */
  public double counting() {
    return surelyCredited == null ? credit : surelyCredited;
  }
}
