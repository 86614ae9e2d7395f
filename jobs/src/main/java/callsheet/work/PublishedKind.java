package callsheet.work;

import callsheet.statistics.work.CellPlace;
import callsheet.statistics.work.Contributors;
import callsheet.statistics.work.DisclosureRule;
import callsheet.statistics.work.SuppressedTable;
import callsheet.statistics.work.ToldNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The groups of one kind as they are published, month after month. */
final class PublishedKind {
  private final DisclosureRule rule;
  private final TreeSet<CellPlace> refused = new TreeSet<>();
  private GroupTables tables;
  private Set<CellPlace> withheld = Set.of();
  private List<ToldNumbers> told;

  /** Groups that nothing has been told about yet. */
  PublishedKind(GroupTables first, DisclosureRule rule) {
    this.rule = rule;
    this.tables = first;
    this.told = Collections.nCopies(first.tables().size(), ToldNumbers.NONE);
  }

  /** Turns to the numbers of a further month: what few have changed since is refused. */
  void turnTo(GroupTables now) {
    tables = now;
    refused.clear();
    for (int place = 0; place < told.size(); place++) {
      refused.addAll(told.get(place).changedByFew(now.tables().get(place), rule));
    }
  }

  void refuse(Group group) {
    refused.addAll(tables.places(group));
  }

  /** What can be told with all that is refused withheld. */
  List<Group> published() {
    withheld = tables.withheld(refused, rule);
    return tables.groups().stream().filter(group -> tables.isTold(group, withheld)).toList();
  }

  /** Tells it. */
  void tell() {
    var now = new ArrayList<ToldNumbers>();
    for (int place = 0; place < told.size(); place++) {
      var table = SuppressedTable.of(tables.tables().get(place), rule, withheld);
      now.add(told.get(place).with(table));
    }
    told = now;
  }

  Contributors at(Group group) {
    return tables.at(group);
  }

  Contributors all() {
    return tables.all();
  }
}
