package callsheet.alerts;

import static callsheet.schema.Tables.ALERTS;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static java.util.stream.Collectors.toSet;

import callsheet.lake.Lake;
import callsheet.schema.Alert;
import callsheet.schema.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nights that maintenance has removed: what was said on top of them cannot be said anew.
 *
 * @param alerts nights whose alerts are left
 * @param plans nights whose plans are left
 */
record RemovedNights(Set<LocalDate> alerts, Set<LocalDate> plans) {
  /** Whether any of these rows of a night goes on from a removed one, or refers to one. */
  static boolean hold(Lake lake, Collection<Alert> rows) {
    return !rows.isEmpty()
        && new RemovedNights(nights(lake, ALERTS), nights(lake, COMMISSION_PLAN)).hold(rows);
  }

  private boolean hold(Collection<Alert> rows) {
    return rows.stream().anyMatch(this::isOfRemoved);
  }

  private boolean isOfRemoved(Alert row) {
    boolean isOfPlan = row.measure().equals(Measure.PLAN_OVERDUE.label());
    return isRemoved(alerts, row.followsOn())
        || (row.level() != null && isRemoved(alerts, row.referenceOn()))
        || (isOfPlan && isRemoved(plans, row.referenceOn()));
  }

  private static boolean isRemoved(Set<LocalDate> left, @Nullable LocalDate night) {
    return night != null && !left.contains(night);
  }

  private static Set<LocalDate> nights(Lake lake, Table<?> mart) {
    return lake.read(mart).select("as_of").distinct().collectAsList().stream()
        .map(row -> row.getLocalDate(0))
        .collect(toSet());
  }
}
