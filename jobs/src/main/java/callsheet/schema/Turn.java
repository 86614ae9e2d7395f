package callsheet.schema;

import org.jspecify.annotations.Nullable;

/** What was said: the utterances of every session. */
@TableInfo(
    name = "core.turns",
    about = "What was said: the utterances of every session.",
    grain = "One row per session and turn.",
    keys = {"session_id", "turn"},
    clusteredBy = "session_id",
    checks = {"tombstone IS NULL OR text IS NULL"},
    example =
        "SELECT turn, performer_id, text FROM core.turns WHERE session_id = 'S-000001' ORDER BY position")
public record Turn(
    @Doc("Id of the session.") String sessionId,
    @Doc("Ordinal that the platform gave the turn.") int turn,
    @Doc("Place in the session by the order of METHODS 0.3 (start time, then ordinal), from 0.")
        int position,
    @Doc("Pseudonym of the speaker; of a tombstone only where the turn was refused for its form.")
        @Personal
        @Nullable String performerId,
    @Doc("Start in milliseconds from the start of the session.") @Nullable Long startMs,
    @Doc("End in milliseconds from the start of the session.") @Nullable Long endMs,
    @Doc("Transcript.") @Personal @Nullable String text,
    @Doc("Emotion that the brief asked of this turn, as landed.") @Nullable String intended,
    @Doc("Emotion that the performer reports, as landed.") @Personal @Nullable String felt,
    @Doc(
            "Why only the place of the turn is left: withdrawn, no_consent or quarantined; null for a turn that is here.")
        @Nullable String tombstone) {}
