package callsheet.statistics.work;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What else of a table has to be withheld so that nothing that must be withheld can be worked out
 * from its rows and columns (METHODS 8.3). Finding the least is NP-hard (Kelly, Golden and Assad
 * 1992): this withholds cycle by cycle, then tells again whatever need not be withheld.
 */
final class ComplementarySuppression {
  private final GroupTable table;
  private final DisclosureRule rule;
  private final NavigableSet<CellPlace> withheld;

  private ComplementarySuppression(
      GroupTable table, DisclosureRule rule, NavigableSet<CellPlace> primary) {
    this.table = table;
    this.rule = rule;
    this.withheld = new TreeSet<>(primary);
  }

  /** All places to withhold, the given ones among them. */
  static NavigableSet<CellPlace> of(
      GroupTable table, DisclosureRule rule, NavigableSet<CellPlace> primary) {
    var suppression = new ComplementarySuppression(table, rule, primary);
    suppression.withholdMore();
    suppression.tellAgain(primary);
    return suppression.withheld;
  }

  /** Ends, for only what is told can be withheld, and a table of which nothing is told is safe. */
  private void withholdMore() {
    int before;
    do {
      before = withheld.size();
      for (var place : List.copyOf(withheld)) {
        if (!isVague(place)) {
          int change = rule.leastPerformers() - 1;
          withheld.addAll(CheapestCycle.through(place, table, withheld, change));
        }
      }
      // After the cycles: they make most lines safe on their way, and for less.
      table.lines().forEach(this::widen);
    } while (withheld.size() > before);
  }

  /**
   * Withholds cells of a line, small ones first, until those withheld are a group to be told of.
   */
  private void widen(TableLine line) {
    var more = line.parts().stream().filter(place -> !withheld.contains(place)).sorted(byLoss());
    for (var place : more.toList()) {
      if (isSafe(line)) {
        return;
      }
      if (table.at(place).performers() > 0) {
        withheld.add(place);
      }
    }
  }

  private void tellAgain(Set<CellPlace> primary) {
    var complementary = new TreeSet<>(byLoss().reversed());
    complementary.addAll(withheld);
    complementary.removeAll(primary);
    for (var place : complementary) {
      withheld.remove(place);
      if (!isSafe()) {
        withheld.add(place);
      }
    }
  }

  private Comparator<CellPlace> byLoss() {
    return Comparator.comparingLong(table::loss).thenComparing(Comparator.naturalOrder());
  }

  private boolean isSafe() {
    return table.lines().stream().allMatch(this::isSafe)
        && withheld.stream().allMatch(this::isVague);
  }

  /** Whether what is withheld of a line, which its total and the others tell, is no small group. */
  private boolean isSafe(TableLine line) {
    var parts = line.parts().stream().filter(withheld::contains).toList();
    return withheld.contains(line.total()) || rule.allows(table.at(parts));
  }

  private boolean isVague(CellPlace place) {
    return SuppressionAudit.range(table, withheld, place).hasValues(rule.leastPerformers());
  }
}
