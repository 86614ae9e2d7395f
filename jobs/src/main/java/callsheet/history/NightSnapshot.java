package callsheet.history;

import callsheet.corpus.CellKind;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionTransition;
import callsheet.schema.Night;
import callsheet.schema.PerformerDiversity;
import callsheet.schema.SceneYield;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a night published; distribution and transitions without those of scenes.
 *
 * @param night its entry in the books; null when it has none
 */
record NightSnapshot(
    LocalDate asOf,
    @Nullable Night night,
    List<EmotionDistribution> emotions,
    List<EmotionTransition> transitions,
    List<PerformerDiversity> diversity,
    List<Coverage> coverage,
    List<SceneYield> yields,
    List<CommissionPlan> plan) {
  /** No number of performers between none and this is told (METHODS 8.3). */
  private static final long SMALLEST_GROUP = 5;

  Long usableTurns() {
    return turns(EmotionDistribution::usableTurns);
  }

  Long unusableTurns() {
    return turns(EmotionDistribution::unlabelledTurns)
        + turns(EmotionDistribution::lowConfidenceTurns);
  }

  private long turns(ToLongFunction<EmotionDistribution> column) {
    return emotions.stream()
        .filter(row -> row.scopeKind().equals("corpus"))
        .mapToLong(column)
        .max()
        .orElse(0);
  }

  /** Performers with usable turns; null where that was not measured, or where they are few. */
  @Nullable Long performers() {
    return diversity.stream()
        .filter(row -> row.cellKind().equals(CellKind.TURN.label()))
        .map(row -> Math.round(row.hillQ0()))
        .filter(number -> number == 0 || number >= SMALLEST_GROUP)
        .findFirst()
        .orElse(null);
  }

  /** Rated sessions of all briefs; null where no yield was estimated. */
  @Nullable Long ratedSessions() {
    return yields.isEmpty()
        ? null
        : yields.stream()
            .filter(row -> isSameCell(row, yields.get(0)))
            .mapToLong(SceneYield::sessions)
            .sum();
  }

  private static boolean isSameCell(SceneYield one, SceneYield other) {
    return one.cellKind().equals(other.cellKind())
        && one.fromEmotion().equals(other.fromEmotion())
        && Objects.equals(one.toEmotion(), other.toEmotion());
  }
}
