package callsheet.schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Annotations that came by their own feed, kept in case their session lands anew. */
@TableInfo(
    name = "core.late_annotations",
    about =
        "Annotations that came by their own feed, kept in case their session lands anew; those that hold are in core.annotations.",
    grain = "One row per session, turn and annotator: the newest.",
    keys = {"session_id", "turn", "annotator_id"},
    clusteredBy = "session_id",
    example =
        "SELECT annotator_id, count(*) AS annotations FROM core.late_annotations GROUP BY annotator_id")
public record LateJudgement(
    @Doc("Id of the session.") String sessionId,
    @Doc("Ordinal of the turn.") int turn,
    @Doc("The rater.") String annotatorId,
    @Doc("Emotions named, as landed, without repeats.") List<String> emotions,
    @Doc("How strong, 0 to 1.") @Nullable Double intensity,
    @Doc("Displeasure to pleasure, -1 to 1.") @Nullable Double valence,
    @Doc("Calm to excited, -1 to 1.") @Nullable Double arousal,
    @Doc("Controlled to in control, -1 to 1.") @Nullable Double dominance,
    @Doc("When the judgement was made (UTC).") @Nullable Instant annotatedAt,
    @Doc("Night that first listed its file.") LocalDate arrivedOn,
    @Doc("Landing file that it came from, relative to the landing directory.") String sourceFile,
    @Doc("Line in that file, from 1.") long sourceLine) {}
