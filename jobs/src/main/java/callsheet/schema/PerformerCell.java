package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** What each performer has shown so far: the counts behind every diversity and coverage number. */
@TableInfo(
    name = "core.performer_cells",
    about =
        "What each performer has shown so far: the counts behind every diversity and coverage number.",
    grain = "One row per performer, language, vendor and cell with any mass.",
    keys = {"performer_id", "language", "vendor", "cell_kind", "from_emotion", "to_emotion"},
    checks = {"mass >= 0"},
    example =
        "SELECT from_emotion, to_emotion, sum(mass) / 1e9 AS pairs FROM core.performer_cells WHERE cell_kind = 'self' GROUP BY 1, 2")
public record PerformerCell(
    @Doc("Pseudonym of the performer; for a transition, of the one who made its second turn.")
        @Personal
        String performerId,
    @Doc("Language of the sessions, BCP-47; und when unknown.") String language,
    @Doc("Vendor of the sessions; (unknown) when unknown.") String vendor,
    @Doc(
            "Kind of cell: turn (all usable turns), unlabelled, low_confidence, emotion, self, partner or adjacent.")
        String cellKind,
    @Doc(
            "Emotion, or the emotion before a transition; null for turn, unlabelled and low_confidence.")
        @Nullable String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc("Label mass in billionths of a turn or pair.") long mass,
    @Doc("Turns or pairs that carried any of it.") long turnCount,
    @Doc("Speaking time by label in microseconds, of turns that last; 0 for transitions.")
        long speechUs,
    @Doc(
            "Sessions in which the performer shows it; null until the night after an earlier version's.")
        @Nullable Long sessionCount,
    @Doc(
            "Sum over its turns or pairs of m(1 - m), m the share of the label, in billionths: how far the labels leave open what they show; null likewise.")
        @Nullable Long labelVariance,
    @Doc(
            "Of the sessions, those in which no performer before them in the session's list shows it: over all performers they add up to the sessions that have it; null likewise.")
        @Nullable Long newSessionCount) {}
