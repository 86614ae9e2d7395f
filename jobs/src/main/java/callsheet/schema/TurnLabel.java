package callsheet.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated judgement of every turn: perceived by the raters, beside intended and felt,
 * never merged.
 */
@TableInfo(
    name = "core.turn_labels",
    about =
        "The consolidated judgement of every turn: perceived by the raters, beside intended and felt, never merged.",
    grain = "One row per session and turn; tombstones have none.",
    keys = {"session_id", "turn"},
    clusteredBy = "session_id",
    example =
        "SELECT emotion, count(*) AS turns FROM core.turn_labels WHERE is_usable GROUP BY emotion ORDER BY turns DESC")
public record TurnLabel(
    @Doc("Id of the session.") String sessionId,
    @Doc("Ordinal of the turn.") int turn,
    @Doc("Mode of the label; null with a reason when there is none.") @Nullable String emotion,
    @Doc("Why the emotion is null: unlabelled or tie.") @Nullable String reason,
    @Doc("Largest share of the label, 0 to 1; null when unlabelled.") @Nullable Double confidence,
    @Doc("Annotations that voted.") int annotationCount,
    @Doc(
            "Whether the turn counts: it has a label and its confidence reaches labels.min-confidence.")
        boolean isUsable,
    @Doc("Whether one annotation alone made the label.") boolean isSingle,
    @Doc(
            "Label mass by emotion in billionths of a turn; they add up to 1000000000, or to nothing when unlabelled.")
        Map<String, Long> masses,
    @Doc("Emotion that the brief asked for, in the taxonomy.") @Nullable String intended,
    @Doc("Emotion that the performer reports, in the taxonomy.") @Personal @Nullable String felt,
    @Doc("How the label was made: view, taxonomy version and model.") String labelVersion) {}
