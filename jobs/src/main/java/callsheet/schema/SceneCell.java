package callsheet.schema;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What sessions of each brief brought: number, sum and sum of squares over sessions. */
@TableInfo(
    name = "core.scene_cells",
    about = "What sessions of each brief brought: number, sum and sum of squares over sessions.",
    grain = "One row per scene and cell with any mass.",
    keys = {"scene_id", "cell_kind", "from_emotion", "to_emotion"},
    checks = {"session_count > 0"},
    example =
        "SELECT scene_id, mass / 1e9 / session_count AS anger_per_session FROM core.scene_cells WHERE cell_kind = 'emotion' AND from_emotion = 'anger'")
public record SceneCell(
    @Doc("Id of the brief.") String sceneId,
    @Doc("Kind of cell: turn (all usable turns), emotion, self, partner or adjacent.")
        String cellKind,
    @Doc("Emotion, or the emotion before a transition; null for turn.")
        @Nullable String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc("Sessions of the brief that have usable turns, whether they show the cell or not.")
        long sessionCount,
    @Doc("Sum over these sessions of the label mass, in billionths.") long mass,
    @Doc("Sum over these sessions of the squared label mass, in billionths squared.")
        BigInteger massSquared) {}
