package callsheet.schema;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the raters heard, one judgement each. */
@TableInfo(
    name = "core.annotations",
    about = "What the raters heard, one judgement each.",
    grain = "One row per session, turn and annotator.",
    keys = {"session_id", "turn", "annotator_id"},
    clusteredBy = "session_id",
    checks = {"intensity IS NULL OR intensity BETWEEN 0 AND 1"},
    example =
        "SELECT annotator_id, count(*) AS annotations FROM core.annotations GROUP BY annotator_id")
public record Annotation(
    @Doc("Id of the session.") String sessionId,
    @Doc("Ordinal of the turn.") int turn,
    @Doc("The rater.") String annotatorId,
    @Doc("Emotions named, as landed, without repeats; each is an equal share of the vote.")
        List<String> emotions,
    @Doc("How strong, 0 to 1.") @Nullable Double intensity,
    @Doc("Displeasure to pleasure, -1 to 1.") @Nullable Double valence,
    @Doc("Calm to excited, -1 to 1.") @Nullable Double arousal,
    @Doc("Controlled to in control, -1 to 1.") @Nullable Double dominance,
    @Doc("When the judgement was made (UTC).") @Nullable Instant annotatedAt,
    @Doc("Whether it came by the annotations feed, after its session.") boolean isLate) {}
