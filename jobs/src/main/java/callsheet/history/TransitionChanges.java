package callsheet.history;

import callsheet.moments.ChanceStanding;
import callsheet.schema.EmotionTransition;
import java.util.ArrayList;
import java.util.List;

/** Which transitions are newly more, or less, frequent than chance would make them. */
final class TransitionChanges {
  private static final String ABOVE = "above chance";
  private static final String BELOW = "below chance";
  private static final String AS_BY_CHANCE = "as by chance";

  private static final String PART = "transitions";
  private static final String CORPUS = "corpus";

  private TransitionChanges() {}

  /** Every transition that stands otherwise to chance than it stood. */
  static List<Change> of(List<EmotionTransition> before, List<EmotionTransition> after) {
    var changes = new ArrayList<Change>();
    for (var rows : Sides.byKey(before, after, TransitionChanges::subject).entrySet()) {
      var standings = rows.getValue().<String>map(TransitionChanges::standing);
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

  private static String standing(EmotionTransition row) {
    var standing = ChanceStanding.of(row.evidence()).orElse(ChanceStanding.AS_BY_CHANCE);
    return switch (standing) {
      case ABOVE -> ABOVE;
      case BELOW -> BELOW;
      case AS_BY_CHANCE -> AS_BY_CHANCE;
    };
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
