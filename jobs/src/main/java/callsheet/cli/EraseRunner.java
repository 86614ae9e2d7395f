package callsheet.cli;

import static callsheet.schema.Tables.ERASURES;

import callsheet.consent.EraseRequest;
import callsheet.consent.WithdrawalLine;
import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.Sessions;
import callsheet.landing.Redaction;
import callsheet.replay.PastNight;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Erases one performer now, in a night of its own. */
final class EraseRunner {
  private final AppConfig config;
  private final PrintWriter out;

  EraseRunner(AppConfig config, PrintWriter out) {
    this.config = config;
    this.out = out;
  }

  /** Lands the withdrawal and runs the night; answers the exit code. */
  int run(WithdrawalLine withdrawal, LocalDate asOf, boolean takesOver) {
    requireDirectory();
    var landing = config.ingest().landing();
    var spark = Sessions.open(new WorkSize(landing, config.lake()).isSmall());
    var lake = new Lake(spark, config.lake());
    requireNoLaterNight(lake, asOf);
    if (!withdrawal.isOfKnown(lake)) {
      throw unknown();
    }
    if (!withdrawal.isWithdrawn(lake)) {
      withdrawal.land(landing, asOf, spark.sparkContext().hadoopConfiguration());
    }
    var request = EraseRequest.now(withdrawal.performerId());
    int exitCode = new NightRunner(config, out, request).run(Part.NIGHTLY, asOf, takesOver, false);
    if (exitCode == ExitCode.DONE.code()) {
      print(lake, Redaction.digest(withdrawal.performerId()));
    }
    return exitCode;
  }

  /** Answers at once, without Spark, when there is no such directory on this machine. */
  private void requireDirectory() {
    if (!config.lake().contains("://") && !Files.isDirectory(Path.of(config.lake()))) {
      throw unknown();
    }
  }

  /** A night of the past takes nothing in, and a withdrawal would wait. */
  private static void requireNoLaterNight(Lake lake, LocalDate asOf) {
    PastNight.of(lake, asOf)
        .ifPresent(
            past -> {
              throw new CallsheetException(
                  ExitCode.USAGE,
                  "Cannot erase the performer in night %s: later nights have run, up to %s (leave --as-of out, or give that date or a later one)"
                      .formatted(asOf, past.latest()));
            });
  }

  private CallsheetException unknown() {
    return new CallsheetException(
        ExitCode.USAGE,
        "Cannot erase the performer: lake %s knows nobody of that id (check the id; if the recordings have landed but no night has run, run callsheet nightly first)"
            .formatted(config.lake()));
  }

  private void print(Lake lake, String digest) {
    lake.rows(ERASURES).stream()
        .filter(erasure -> erasure.performerDigest().equals(digest))
        .findFirst()
        .ifPresent(new ErasurePrinter(out)::print);
  }
}
