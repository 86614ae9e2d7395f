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
                "Mean mass that one more session is expected to bring: the brief's own mean, believed as far as its credibility, and for the rest prior_yield (Buehlmann and Gisler 2005, section 4.13).",
            kind = Kind.PROPENSITY)
        double expectedYield,
    @Doc(
            value =
                "Weight of the brief's own sessions, 0 to 1: n / (n + yield_variance / variance of the true mean around prior_yield); 0 without sessions.",
            kind = Kind.PROPENSITY)
        double credibility,
    @Doc(
            value =
                "Variance of one session around its brief's mean: that of all briefs together, drawn towards what counts usually show where sessions are few.",
            kind = Kind.PROPENSITY)
        @Nullable Double yieldVariance,
    @Doc(
            value =
                "Mean mass that was to be expected of a session before the brief's own: what a new brief like it would bring. Null in nights of earlier versions.",
            kind = Kind.PROPENSITY)
        @Nullable Double priorYield,
    @Doc(
            "Where prior_yield comes from: planned (the briefs whose arc or tags name the emotion), not_planned (the others) or emotions (a transition: what the brief is expected to bring of both emotions, times the lift of the transition in all briefs). Null in nights of earlier versions.")
        @Nullable String priorClass,
    @Doc(
            value =
                "Standard deviation of the brief's true mean around expected_yield. Null in nights of earlier versions.",
            kind = Kind.PROPENSITY)
        @Nullable Double standardError) {}
