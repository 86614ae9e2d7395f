package callsheet.schema;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one more session of a brief can be expected to bring. */
@TableInfo(
    name = "marts.scene_yields",
    about = "What one more session of a brief can be expected to bring.",
    grain =
        "One row per night, scene brief and target cell, whatever its stratum; none before any brief has a rated session.",
    keys = {"as_of", "scene_id", "cell_kind", "from_emotion", "to_emotion"},
    checks = {"credibility BETWEEN 0 AND 1"},
    example =
        "SELECT scene_id, expected_yield FROM marts.scene_yields WHERE cell_kind = 'emotion' AND from_emotion = 'relief' ORDER BY expected_yield DESC")
public record SceneYield(
    @Doc("The night that this snapshot belongs to.") LocalDate asOf,
    @Doc("The run that made it: night, configuration and code.") String runId,
    @Doc("Id of the brief.") String sceneId,
    @Doc("emotion, self, partner or adjacent.") String cellKind,
    @Doc("Emotion, or the emotion before a transition.") String fromEmotion,
    @Doc("Emotion after a transition; null for any other cell.") @Nullable String toEmotion,
    @Doc(value = "Rated sessions of the brief so far.", kind = Kind.INVENTORY) long sessions,
    @Doc(value = "Mean mass a session; null without sessions.", kind = Kind.INVENTORY)
        @Nullable Double meanYield,
    @Doc(
            value =
                "Mean mass a session, shrunk to the mean of all briefs by its credibility (Buehlmann and Straub 1970); for a brief without sessions that mean.",
            kind = Kind.PROPENSITY)
        double expectedYield,
    @Doc(
            value =
                "Weight of the brief's own sessions, 0 to 1; 0 for all when the briefs do not differ more than their sessions do.",
            kind = Kind.PROPENSITY)
        double credibility,
    @Doc(
            value =
                "Variance of one session around its brief's mean; null when no brief has two sessions.",
            kind = Kind.PROPENSITY)
        @Nullable Double yieldVariance) {}
