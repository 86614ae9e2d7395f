package callsheet.history;

import java.util.ArrayList;
import java.util.List;

/** What landed and what was refused between the nights. */
final class BookChanges {
  static final String LANDING = "landing";
  static final String QUARANTINE = "quarantine";

  private BookChanges() {}

  /**
   * A number of the books on two nights.
   *
   * @param part landing or quarantine
   * @param name the feed or the rule
   */
  record Count(String part, String name, long before, long after) {}

  static List<Change> of(List<Count> counts) {
    var changes = new ArrayList<Change>();
    for (Count count : counts) {
      var numbers = new Sides<>((double) count.before(), (double) count.after());
      if (!numbers.isSame()) {
        var finding = count.after() > count.before() ? "more" : "fewer";
        changes.add(Change.ofNumbers(count.part(), count.name(), "records", numbers, finding));
      }
    }
    return changes;
  }

  static List<String> words(List<Count> counts) {
    var landed = told(counts, LANDING);
    var refused = told(counts, QUARANTINE);
    return List.of(
        landed.isEmpty()
            ? "Nothing has landed in between."
            : "Landed in between: %s.".formatted(String.join(", ", landed)),
        refused.isEmpty()
            ? "The quarantine holds what it held."
            : "In quarantine: %s.".formatted(String.join(", ", refused)));
  }

  private static List<String> told(List<Count> counts, String part) {
    return counts.stream()
        .filter(count -> count.part().equals(part) && count.before() != count.after())
        .map(BookChanges::told)
        .toList();
  }

  private static String told(Count count) {
    long more = count.after() - count.before();
    var sign = count.part().equals(LANDING) ? "" : more > 0 ? "+" : "-";
    return "%s%s %s".formatted(sign, Words.count(Math.abs(more)), count.name());
  }
}
