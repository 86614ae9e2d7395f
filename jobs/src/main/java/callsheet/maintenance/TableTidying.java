package callsheet.maintenance;

import static java.util.stream.Collectors.joining;

import callsheet.lake.Lake;
import callsheet.lake.TableUpkeep;
import callsheet.schema.Table;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tidies one table up, or tells what that would be. Every part is one commit or deletes what no
 * reader needs, so a run that is cut off leaves a sound table, and the next one goes on.
 *
 * <p>Tables that are declared with a clustering key grow with the corpus and are looked up and
 * replaced by session. Ids need not follow the calendar, so the files of many nights each span most
 * of them, and put together end to end they still would. Delta's own clustering sorts what is new
 * in among what it has sorted before, up to a size at which that is left as it is: a session then
 * is in one file of each such part, what a run rewrites is bounded, and a second run finds nothing
 * new. Z-order would rewrite the whole table every time, and sorting the new files alone would
 * leave one more range of all ids a week.
 *
 * <p>Other tables are read whole, or by night: their small files are put together in the order they
 * were written in, which is that of nights.
 */
final class TableTidying {
  /** Commits that are worth a checkpoint; Delta writes one every ten by itself. */
  private static final int MANY_COMMITS = 5;

  private final Lake lake;
  private final Table<?> table;
  private final MaintenanceConfig config;
  private final Clock clock;
  private final boolean acts;
  private final TableUpkeep upkeep;

  TableTidying(Lake lake, Table<?> table, MaintenanceConfig config, Clock clock, boolean acts) {
    this.lake = lake;
    this.table = table;
    this.config = config;
    this.clock = clock;
    this.acts = acts;
    this.upkeep = TableUpkeep.of(lake, table);
  }

  /**
   * Does what there is to do; answers it in words.
   *
   * @param dropped nights whose snapshots go
   */
  List<String> done(Collection<LocalDate> dropped) {
    var done = new ArrayList<String>();
    add(done, dropNights(dropped));
    add(done, compact());
    add(done, deleteOldFiles());
    add(done, checkpoint());
    add(done, deleteOldLogEntries());
    return done;
  }

  private static void add(List<String> done, @Nullable String one) {
    if (one != null) {
      done.add(one);
    }
  }

  private @Nullable String dropNights(Collection<LocalDate> dropped) {
    if (dropped.isEmpty()) {
      return null;
    }
    if (acts) {
      var dates = dropped.stream().map("DATE '%s'"::formatted).collect(joining(", "));
      lake.deleteWhere(table, "as_of IN (%s)".formatted(dates));
    }
    return "drop the snapshots of " + Maintenance.nights(dropped);
  }

  private @Nullable String compact() {
    return table.clusteredBy().isEmpty() ? putTogether() : cluster();
  }

  private @Nullable String cluster() {
    var fresh = upkeep.unclustered();
    if (fresh.files() < config.minSmallFiles() && fresh.bytes() < config.fileBytes()) {
      return null;
    }
    if (acts) {
      upkeep.cluster(config.fileBytes(), config.clusterBytes());
    }
    return "cluster %s by %s"
        .formatted(words("new files", fresh), String.join(", ", table.clusteredBy()));
  }

  private @Nullable String putTogether() {
    var small = upkeep.smallerThan(config.smallBytes());
    if (small.files() < config.minSmallFiles()) {
      return null;
    }
    if (acts) {
      upkeep.compact(config.smallBytes(), config.fileBytes());
    }
    return "write %s together".formatted(words("small files", small));
  }

  private @Nullable String checkpoint() {
    var commits = upkeep.commitsSinceCheckpoint();
    if (commits < MANY_COMMITS) {
      return null;
    }
    if (acts) {
      upkeep.checkpoint();
    }
    return "sum up %d entries of the log".formatted(commits);
  }

  private @Nullable String deleteOldLogEntries() {
    long entries =
        acts ? upkeep.deleteOldLogEntries(history()) : upkeep.oldLogEntries(historyBegins());
    return entries == 0 ? null : "delete %,d old entries of the log".formatted(entries);
  }

  private @Nullable String deleteOldFiles() {
    var old = upkeep.unneeded(historyBegins());
    if (old.files() == 0) {
      return null;
    }
    if (acts) {
      upkeep.vacuum(history());
    }
    return "delete %s".formatted(words("old files", old));
  }

  private Instant historyBegins() {
    return clock.instant().minus(history());
  }

  private Duration history() {
    return Duration.ofDays(config.historyDays());
  }

  private static String words(String what, TableUpkeep.Size size) {
    return String.format(Locale.ROOT, "%,d %s (%,.1f MB)", size.files(), what, size.bytes() / 1e6);
  }
}
