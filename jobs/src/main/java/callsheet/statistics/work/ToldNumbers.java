package callsheet.statistics.work;

import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who stood behind each number of a table when it was last told. Whoever keeps the old reports
 * takes the difference: where one performer joined, left or worked more, it is theirs (METHODS
 * 8.3). The tables have the same rows and columns each time. It names performers: keep it no longer
 * than them.
 *
 * @param last by place; places that were never told are not in it
 */
public record ToldNumbers(Map<CellPlace, Contributors> last) {
  /** Nothing has been told yet. */
  public static final ToldNumbers NONE = new ToldNumbers(Map.of());

  public ToldNumbers {
    last = Map.copyOf(last);
  }

  /** Places that must not be told again now, for since then too few have changed them. */
  public NavigableSet<CellPlace> changedByFew(GroupTable now, DisclosureRule rule) {
    var changed = new TreeSet<CellPlace>();
    for (var place : now.places()) {
      var before = last.get(place);
      if (before != null && !rule.allowsBoth(before, now.at(place))) {
        changed.add(place);
      }
    }
    return changed;
  }

  /** With what a further publication tells; what it withholds stays as it was last told. */
  public ToldNumbers with(SuppressedTable published) {
    SortedMap<CellPlace, Contributors> told = new TreeMap<>(last);
    for (var place : published.table().places()) {
      if (!published.withheld().contains(place)) {
        told.put(place, published.table().at(place));
      }
    }
    return new ToldNumbers(told);
  }
}
