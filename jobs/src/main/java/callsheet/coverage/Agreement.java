package callsheet.coverage;

import callsheet.corpus.Cell;
import callsheet.schema.LabelCoincidence;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Specific agreement: of the annotations that name an emotion, the share that other annotators of
 * the turn share (METHODS 4.2 and 6.2).
 *
 * @param minTurns turns of the emotion that two annotators share, below which nothing is said
 */
record Agreement(List<LabelCoincidence> coincidences, int minTurns) {
  /**
   * The agreement on an emotion, or the lower one of a transition's two; null with too few turns.
   *
   * @param language language of the turns, null for all
   */
  @Nullable Double on(Cell cell, @Nullable String language) {
    var before = on(cell.from(), language);
    if (cell.to() == null) {
      return before;
    }
    var after = on(cell.to(), language);
    return before == null || after == null ? null : Double.valueOf(Math.min(before, after));
  }

  private @Nullable Double on(String emotion, @Nullable String language) {
    // Masses are summed exactly before they are divided: the order of rows must not show.
    var named = new TreeMap<Integer, Long>();
    var agreed = new TreeMap<Integer, Long>();
    for (var pair : coincidences) {
      if (pair.emotion().equals(emotion)
          && pair.annotationCount() > 1
          && (language == null || language.equals(pair.language()))) {
        named.merge(pair.annotationCount(), pair.mass(), Math::addExact);
        if (pair.otherEmotion().equals(emotion)) {
          agreed.merge(pair.annotationCount(), pair.mass(), Math::addExact);
        }
      }
    }
    return turns(named) < minTurns
        ? null
        : Double.valueOf(annotations(agreed) / annotations(named));
  }

  /** Krippendorff's coincidences. */
  private static double annotations(SortedMap<Integer, Long> massByCount) {
    return massByCount.entrySet().stream()
        .mapToDouble(mass -> mass.getValue() / 1e9 / (mass.getKey() - 1))
        .sum();
  }

  /** Shares of votes, summed over turns. */
  private static double turns(SortedMap<Integer, Long> massByCount) {
    return massByCount.entrySet().stream()
        .mapToDouble(mass -> mass.getValue() / 1e9 / (mass.getKey() - 1) / mass.getKey())
        .sum();
  }
}
