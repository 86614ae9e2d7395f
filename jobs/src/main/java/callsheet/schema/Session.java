package callsheet.schema;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The recordings: one row each, with the packed timeline that the night counts. */
@TableInfo(
    name = "core.sessions",
    about = "The recordings: one row each, with the packed timeline that the night counts.",
    grain = "One row per session.",
    keys = {"session_id"},
    clusteredBy = "session_id",
    checks = {"turn_count >= 0"},
    example =
        "SELECT language, count(*) AS sessions, sum(turn_count) AS turns FROM core.sessions GROUP BY language")
@SuppressWarnings("ArrayRecordComponent") // Rows are read and written whole, never compared.
public record Session(
    @Doc("Id of the session.") String sessionId,
    @Doc("Brief that was recorded.") String sceneId,
    @Doc("When it was recorded (UTC).") Instant recordedAt,
    @Doc("When the platform last changed it (UTC).") Instant updatedAt,
    @Doc("Language of the recording, BCP-47; null when unknown.") @Nullable String language,
    @Doc("Studio or supplier; null when unknown.") @Nullable String vendor,
    @Doc("How the recording was cut into turns.") @Nullable String segmentation,
    @Doc("Length of the recording in milliseconds.") @Nullable Long durationMs,
    @Doc("The performers, in the order that the timeline numbers them.") @Personal
        List<String> performerIds,
    @Doc("The annotators, in the order that the timeline numbers them.") List<String> annotatorIds,
    @Doc("Turns, tombstones included.") int turnCount,
    @Doc("Annotations on these turns.") int annotationCount,
    @Doc("Turns and votes packed for counting; see callsheet.corpus.Timeline for the format.")
        @Personal
        byte[] timeline,
    @Doc(
            "First 8 bytes of the SHA-256 of performers, annotators, intended and felt emotions and timeline: changes when anything labelled or counted changes.")
        long revision,
    @Doc("Landing file that the current version came from, relative to the landing directory.")
        String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}
