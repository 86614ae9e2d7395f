package callsheet.history;

import callsheet.schema.EmotionTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which transitions are newly more, or less, frequent than chance would make them. */
final class TransitionChanges {
  static final String ABOVE = "above chance";
  static final String BELOW = "below chance";
  static final String AS_BY_CHANCE = "as by chance";

  private static final String PART = "transitions";
  private static final String CORPUS = "corpus";

  private TransitionChanges() {}

  /** Every transition that stands otherwise to chance than it stood. */
  static List<Change> of(List<EmotionTransition> before, List<EmotionTransition> after) {
    var changes = new ArrayList<Change>();
    for (var rows : Sides.byKey(before, after, TransitionChanges::subject).entrySet()) {
      var standings = rows.getValue().<String>map(row -> standing(row).orElse(AS_BY_CHANCE));
      if (rows.getValue().areBoth() && !standings.isSame()) {
        changes.add(
            new Change(
                PART,
                rows.getKey(),
                "standing",
                standings.before(),
                standings.after(),
                null,
                standings.either()));
      }
    }
    return changes;
  }

  /**
   * Above, when even the lower end of the rate's interval is more than if the second emotion did
   * not depend on the first; below, when even the upper end is less. Nothing without an interval.
   */
  static Optional<String> standing(EmotionTransition row) {
    var lower = row.rateLower();
    var upper = row.rateUpper();
    var expected = row.expectedMass();
    if (lower == null || upper == null || expected == null || row.fromMass() == 0) {
      return Optional.empty();
    }
    double chance = expected / row.fromMass();
    return lower > chance ? Optional.of(ABOVE) : Optional.of(upper < chance ? BELOW : AS_BY_CHANCE);
  }

  private static String subject(EmotionTransition row) {
    var pair = "%s to %s (%s)".formatted(row.fromEmotion(), row.toEmotion(), row.relation());
    return row.scopeKind().equals(CORPUS)
        ? pair
        : "%s in %s %s".formatted(pair, row.scopeKind(), row.scope());
  }

  static List<String> words(List<Change> changes) {
    var ofCorpus = changes.stream().filter(change -> !change.subject().contains(" in ")).toList();
    var above = subjects(ofCorpus, ABOVE);
    var below = subjects(ofCorpus, BELOW);
    if (above.isEmpty() && below.isEmpty()) {
      return List.of("No transition is newly above or below chance.");
    }
    return List.of(
        "Newly above chance: %s. Newly below: %s.".formatted(orNone(above), orNone(below)));
  }

  private static List<String> subjects(List<Change> changes, String finding) {
    return changes.stream()
        .filter(change -> change.finding().equals(finding))
        .map(Change::subject)
        .toList();
  }

  private static String orNone(List<String> subjects) {
    return subjects.isEmpty() ? "none" : Words.list(subjects);
  }
}
