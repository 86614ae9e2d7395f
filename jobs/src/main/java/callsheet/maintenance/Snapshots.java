package callsheet.maintenance;

import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.STEPS;

import callsheet.lake.Lake;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The nights that marts, books and reports hold. A night that one of them has to keep stays in all:
 * what is left of a night belongs together.
 */
final class Snapshots {
  private final Map<Table<?>, SortedSet<LocalDate>> nights = new HashMap<>();
  private final SortedSet<LocalDate> kept = new TreeSet<>();

  private Snapshots() {}

  /** The snapshots of some tables, and of the reports. */
  static Snapshots of(
      Lake lake, List<Table<?>> tables, Collection<LocalDate> reports, Retention retention) {
    var snapshots = new Snapshots();
    for (Table<?> table : tables) {
      if (isOfNights(table)) {
        var nights = nights(lake, table);
        snapshots.nights.put(table, nights);
        snapshots.kept.addAll(retention.kept(nights));
      }
    }
    snapshots.kept.addAll(retention.kept(reports));
    return snapshots;
  }

  /** The table's nights that go. */
  SortedSet<LocalDate> dropped(Table<?> table) {
    return dropped(nights.getOrDefault(table, new TreeSet<>()));
  }

  /** Those of the nights that go. */
  SortedSet<LocalDate> dropped(SortedSet<LocalDate> nights) {
    var dropped = new TreeSet<>(nights);
    dropped.removeAll(kept);
    return dropped;
  }

  private static boolean isOfNights(Table<?> table) {
    return table.database().equals("marts") || table.equals(NIGHTS) || table.equals(STEPS);
  }

  /** One row a night. */
  private static SortedSet<LocalDate> nights(Lake lake, Table<?> table) {
    var nights = new TreeSet<LocalDate>();
    lake.read(table)
        .select("as_of")
        .distinct()
        .collectAsList()
        .forEach(row -> nights.add(row.getLocalDate(0)));
    return nights;
  }
}
