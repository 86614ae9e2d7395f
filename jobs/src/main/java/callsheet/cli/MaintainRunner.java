package callsheet.cli;

import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Sessions;
import callsheet.maintenance.Maintenance;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Maintains the lake of a configuration. */
final class MaintainRunner {
  private final AppConfig config;
  private final PrintWriter out;

  MaintainRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  /** Tidies the lake up, or tells what that would be; a line a table. */
  int run(boolean acts) {
    var existing = new ExistingLake(config.lake(), "maintain");
    existing.requireDirectory();
    var spark = Sessions.open(new WorkSize(config.ingest().landing(), config.lake()).isSmall());
    var lake = new Lake(spark, config.lake());
    existing.requireTables(lake);
    var clock = Clock.systemUTC();
    var hadoop = spark.sparkContext().hadoopConfiguration();
    var lock = LakeLock.acquire(config.lake(), hadoop, clock, false);
    try (lock) {
      var maintenance = new Maintenance(config.maintenance(), config.reports(), clock, acts);
      conclude(maintenance.of(lake, this::print), acts);
      return ExitCode.DONE.code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Maintenance.Work work) {
    out.printf("%-28s %s%n", work.subject(), String.join("; ", work.parts()));
    out.flush();
  }

  private void conclude(List<Maintenance.Work> done, boolean acts) {
    out.println(
        done.isEmpty()
            ? "There is nothing to do."
            : acts ? "Done." : "Nothing was changed: this is what maintain would do.");
    out.flush();
  }
}
