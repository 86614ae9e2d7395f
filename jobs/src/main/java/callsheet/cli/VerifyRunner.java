package callsheet.cli;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Sessions;
import callsheet.verify.Finding;
import callsheet.verify.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Proves that the tables of a lake agree. */
final class VerifyRunner {
  private final AppConfig config;
  private final PrintWriter out;

  VerifyRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  /** Checks the lake, a line a check; throws when two tables disagree. */
  int run() {
    var existing = new ExistingLake(config.lake(), "verify");
    existing.requireDirectory();
    var work = new WorkSize(config.ingest().landing(), config.lake());
    try (var spark = Sessions.open(work.isSmall())) {
      var lake = new Lake(spark, config.lake());
      existing.requireTables(lake);
      // No night may write while tables are compared.
      var hadoop = spark.sparkContext().hadoopConfiguration();
      var lock = LakeLock.acquire(config.lake(), hadoop, Clock.systemUTC(), false);
      try (lock) {
        var verification = new Verification(config.taxonomy(), config.labels().minimumConfidence());
        return conclude(verification.of(lake, this::print));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(Finding finding) {
    out.println(finding.text());
    out.flush();
  }

  private int conclude(List<Finding> findings) {
    var wrong = findings.stream().filter(finding -> !finding.agrees()).toList();
    if (!wrong.isEmpty()) {
      throw new CallsheetException(
          ExitCode.BUG,
          "Cannot vouch for lake %s: %s differs at %s"
              .formatted(config.lake(), wrong.get(0).subject(), wrong.get(0).difference()));
    }
    long rows = findings.stream().mapToLong(Finding::rows).sum();
    long open = findings.stream().filter(finding -> finding.notCompared() != null).count();
    out.println(
        String.format(
            Locale.ROOT,
            "All that was compared agrees: %,d rows in %d checks%s.",
            rows,
            findings.size() - open,
            open == 0 ? "" : ", %d not compared".formatted(open)));
    out.flush();
    return ExitCode.DONE.code();
  }
}
