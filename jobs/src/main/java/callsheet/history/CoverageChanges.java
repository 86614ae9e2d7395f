package callsheet.history;

import callsheet.schema.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How near the targets are: reached, lost, nearer, further; and which targets changed. */
final class CoverageChanges {
  static final String REACHED = "reached";
  static final String LOST = "lost";

  private static final String PART = "coverage";
  private static final String ADEQUATE = "adequate";

  private CoverageChanges() {}

  /** Targets that came or went, or whose size, status or progress is not as it was. */
  static List<Change> of(List<Coverage> before, List<Coverage> after) {
    var changes = new ArrayList<Change>();
    for (var target : Sides.byKey(before, after, Coverage::subject).entrySet()) {
      var name = target.getKey();
      var rows = target.getValue();
      var sizes = rows.<Double>map(Coverage::target);
      if (!sizes.isSame()) {
        changes.add(Change.ofNumbers(PART, name, "target", sizes, sizes.appearance("changed")));
      }
      if (rows.areBoth()) {
        changes.addAll(ofTarget(name, rows));
      }
    }
    return changes;
  }

  private static List<Change> ofTarget(String name, Sides<Coverage> rows) {
    var changes = new ArrayList<Change>();
    var statuses = rows.<String>map(Coverage::status);
    if (!statuses.isSame()) {
      var finding =
          ADEQUATE.equals(statuses.after())
              ? REACHED
              : ADEQUATE.equals(statuses.before()) ? LOST : "changed";
      changes.add(
          new Change(PART, name, "status", statuses.before(), statuses.after(), null, finding));
    }
    var progress = rows.<Double>map(Coverage::progress);
    if (!progress.isSame()) {
      var change = Change.ofNumbers(PART, name, "progress", progress, "nearer");
      changes.add(change.isDrop() ? change.found("further") : change);
    }
    return changes;
  }

  static List<String> words(List<Change> changes) {
    if (changes.isEmpty()) {
      return List.of("No target stands otherwise than it stood.");
    }
    var words = new ArrayList<String>();
    add(words, "Newly adequate: %s.", subjects(changes, "status", REACHED));
    add(words, "No longer adequate: %s.", subjects(changes, "status", LOST));
    add(words, "New targets: %s.", subjects(changes, "target", "new"));
    add(words, "Targets dropped: %s.", subjects(changes, "target", "gone"));
    add(words, "Targets of another size: %s.", subjects(changes, "target", "changed"));
    int nearer = subjects(changes, "progress", "nearer").size();
    int further = subjects(changes, "progress", "further").size();
    words.add(
        "%s nearer, %s further away."
            .formatted(
                Words.counted(nearer, "target") + (nearer == 1 ? " is" : " are"),
                Words.count(further)));
    return words;
  }

  private static void add(List<String> words, String sentence, List<String> subjects) {
    if (!subjects.isEmpty()) {
      words.add(sentence.formatted(Words.list(subjects)));
    }
  }

  private static List<String> subjects(List<Change> changes, String measure, String finding) {
    Stream<Change> some =
        changes.stream()
            .filter(change -> change.measure().equals(measure))
            .filter(change -> change.finding().equals(finding));
    return some.map(Change::subject).toList();
  }
}
