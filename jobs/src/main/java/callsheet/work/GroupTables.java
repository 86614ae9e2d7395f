package callsheet.work;

import callsheet.statistics.work.CellPlace;
import callsheet.statistics.work.Contributors;
import callsheet.statistics.work.DisclosureRule;
import callsheet.statistics.work.GroupTable;
import callsheet.statistics.work.GroupTable.Contribution;
import callsheet.statistics.work.SuppressedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The groups of one kind as tables of one row: of minutes and of pay, of which both are told of a
 * group or neither.
 */
record GroupTables(List<Group> groups, GroupTable minutes, GroupTable pay) {

  static GroupTables of(GroupSums sums) {
    return new GroupTables(
        sums.names(), table(sums, WorkSum::minutes), table(sums, WorkSum::paidUnits));
  }

  private static GroupTable table(GroupSums sums, ToLongFunction<WorkSum> mass) {
    var contributions = new ArrayList<Contribution>();
    int column = 0;
    for (var group : sums.groups().values()) {
      int at = column++;
      group.forEach(
          (performer, sum) ->
              contributions.add(new Contribution(0, at, performer, mass.applyAsLong(sum))));
    }
    return new GroupTable(1, column, contributions);
  }

  List<GroupTable> tables() {
    return List.of(minutes, pay);
  }

  /**
   * Everything to withhold so that neither table tells of what must not be told.
   *
   * @param more places that must not be told whatever the tables say
   */
  NavigableSet<CellPlace> withheld(Collection<CellPlace> more, DisclosureRule rule) {
    var withheld = new TreeSet<>(more);
    int before;
    do {
      before = withheld.size();
      for (var table : tables()) {
        withheld.addAll(SuppressedTable.of(table, rule, Set.copyOf(withheld)).withheld());
      }
    } while (withheld.size() > before);
    return withheld;
  }

  /** Where the group's number stands: its cell, and the total of its column. */
  Set<CellPlace> places(Group group) {
    int column = groups.indexOf(group);
    return Set.of(new CellPlace(0, column), new CellPlace(1, column));
  }

  boolean isTold(Group group, Set<CellPlace> withheld) {
    return places(group).stream().noneMatch(withheld::contains);
  }

  Contributors at(Group group) {
    return minutes.at(new CellPlace(0, groups.indexOf(group)));
  }

  Contributors all() {
    return minutes.at(new CellPlace(1, groups.size()));
  }
}
