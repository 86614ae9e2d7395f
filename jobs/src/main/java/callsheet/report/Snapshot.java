package callsheet.report;

import callsheet.corpus.CellKind;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.EmotionDistribution;
import callsheet.schema.EmotionDwell;
import callsheet.schema.EmotionTransition;
import callsheet.schema.PerformerDiversity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The marts of one night. Distribution and transitions hold all scopes but the scenes. */
record Snapshot(
    LocalDate asOf,
    List<EmotionDistribution> distribution,
    List<EmotionTransition> transitions,
    List<EmotionDwell> dwell,
    List<PerformerDiversity> diversity,
    List<Coverage> coverage,
    List<CommissionPlan> plan) {
  private static final String CORPUS = "corpus";
  private static final String UNKNOWN_LANGUAGE = "und";

  /** The emotions of the whole corpus. */
  List<EmotionDistribution> corpus() {
    return distribution.stream().filter(row -> row.scopeKind().equals(CORPUS)).toList();
  }

  /** The pairs of one relation in the whole corpus. */
  List<EmotionTransition> pairs(CellKind relation) {
    return transitions.stream()
        .filter(row -> row.scopeKind().equals(CORPUS) && row.relation().equals(relation.label()))
        .toList();
  }

  Optional<EmotionDwell> dwellIn(String emotion) {
    return dwell.stream()
        .filter(row -> row.scopeKind().equals(CORPUS) && row.emotion().equals(emotion))
        .findFirst();
  }

  Optional<PerformerDiversity> behind(String emotion) {
    return diversity.stream()
        .filter(row -> row.cellKind().equals(CellKind.EMOTION.label()))
        .filter(row -> emotion.equals(row.fromEmotion()))
        .findFirst();
  }

  /** The known languages of the corpus, in alphabetical order. */
  List<String> languages() {
    return distribution.stream()
        .filter(row -> row.scopeKind().equals("language"))
        .map(EmotionDistribution::scope)
        .filter(scope -> !scope.equals(UNKNOWN_LANGUAGE))
        .distinct()
        .sorted()
        .toList();
  }

  long usableTurns() {
    return corpus().stream().mapToLong(EmotionDistribution::usableTurns).max().orElse(0);
  }

  long unlabelledTurns() {
    return corpus().stream().mapToLong(EmotionDistribution::unlabelledTurns).max().orElse(0);
  }

  long lowConfidenceTurns() {
    return corpus().stream().mapToLong(EmotionDistribution::lowConfidenceTurns).max().orElse(0);
  }

  /** Performers with usable turns; nothing where diversity was not measured. */
  OptionalLong performers() {
    return diversity.stream()
        .filter(row -> row.cellKind().equals(CellKind.TURN.label()))
        .mapToLong(row -> Math.round(row.hillQ0()))
        .max();
  }

  long adequateTargets() {
    return coverage.stream().filter(Targets::isAdequate).count();
  }
}
