package callsheet.maintenance;

import static callsheet.schema.Tables.NIGHTS;
import static org.apache.spark.sql.functions.col;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.schema.Tables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tidies a lake up. Whoever calls holds the lake. A second run finds nothing to do, and nothing is
 * entered in the books: each table's own history tells what was done to it.
 *
 * @param clock what the age of files is counted from
 * @param acts whether it does what it tells, or tells only
 */
public record Maintenance(MaintenanceConfig config, String reports, Clock clock, boolean acts) {
  /** What there is to do for one table, or for the reports. */
  public record Work(String subject, List<String> parts) {}

  /** Tidies every table and the reports; answers what there was to do, and tells it on the way. */
  public List<Work> of(Lake lake, Consumer<Work> listener) {
    requireFinishedNights(lake);
    var folders = new ReportFolders(reports, lake.spark().sparkContext().hadoopConfiguration());
    var tables = Tables.ALL.stream().filter(lake::exists).toList();
    var retention = new Retention(config.dailyDays(), config.weeklyDays());
    var snapshots = Snapshots.of(lake, tables, folders.nights(), retention);
    var done = new ArrayList<Work>();
    for (var table : tables) {
      var tidying = new TableTidying(lake, table, config, clock, acts);
      tell(new Work(table.name(), tidying.done(snapshots.dropped(table))), done, listener);
    }
    tell(new Work("reports", deleted(folders, snapshots)), done, listener);
    return done;
  }

  private static void tell(Work work, List<Work> done, Consumer<Work> listener) {
    if (!work.parts().isEmpty()) {
      done.add(work);
      listener.accept(work);
    }
  }

  private List<String> deleted(ReportFolders folders, Snapshots snapshots) {
    var dropped = snapshots.dropped(folders.nights());
    if (acts) {
      folders.delete(dropped);
    }
    return dropped.isEmpty() ? List.of() : List.of("delete the pages of " + nights(dropped));
  }

  static String nights(Collection<LocalDate> nights) {
    return nights.size() == 1 ? "1 night" : "%d nights".formatted(nights.size());
  }

  /** A night that was cut off is set back to versions which maintenance might take away. */
  private static void requireFinishedNights(Lake lake) {
    if (!lake.exists(NIGHTS)) {
      return;
    }
    lake.records(NIGHTS, lake.read(NIGHTS).where(col("status").equalTo("running"))).stream()
        .findFirst()
        .ifPresent(
            night -> {
              throw new CallsheetException(
                  ExitCode.USAGE,
                  "Cannot maintain the lake: night %s was not finished (run callsheet nightly, which sets back what it left half done)"
                      .formatted(night.asOf()));
            });
  }
}
