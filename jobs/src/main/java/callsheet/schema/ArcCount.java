package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** Which ways each performer's emotions went: changes, and two changes in a row (METHODS 2.10). */
@TableInfo(
    name = "core.arc_counts",
    about =
        "Which ways each performer's emotions went: changes, and two changes in a row (METHODS 2.10).",
    grain = "One row per performer, language and arc that occurs.",
    keys = {"performer_id", "language", "from_emotion", "via_emotion", "to_emotion"},
    checks = {"occurrences >= session_count AND session_count >= new_session_count"},
    example =
        "SELECT from_emotion, via_emotion, to_emotion, sum(occurrences) AS times, sum(new_session_count) AS sessions FROM core.arc_counts WHERE via_emotion IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 4 DESC")
public record ArcCount(
    @Doc("Pseudonym of the performer.") @Personal String performerId,
    @Doc("Language of the sessions, BCP-47; und when unknown.") String language,
    @Doc(
            "First emotion of the arc. Arcs are of changes between hard labels (modes) of the performer's own turns: a run of one emotion counts once, an unusable turn or a tie ends the way.")
        String fromEmotion,
    @Doc("Emotion in between; null for an arc of two emotions, which is a single change.")
        @Nullable String viaEmotion,
    @Doc("Last emotion of the arc; of three, it may be the first again.") String toEmotion,
    @Doc("How often the performer went that way; overlapping arcs count each.") long occurrences,
    @Doc("Sessions in which the performer did.") long sessionCount,
    @Doc(
            "Of these, sessions in which no performer before them in the session's list did: they add up to the sessions that have the arc.")
        long newSessionCount) {}
