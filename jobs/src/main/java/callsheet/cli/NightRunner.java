package callsheet.cli;

import callsheet.consent.EraseRequest;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Run;
import callsheet.lake.Sessions;
import callsheet.nightly.NightFacts;
import callsheet.nightly.Nightly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;

/** Runs a part of the night on the lake of a configuration. */
final class NightRunner {
  private final AppConfig config;
  private final PrintWriter out;
  private final EraseRequest request;

  NightRunner(AppConfig config, PrintWriter out) {
    this(config, out, EraseRequest.NIGHTLY);
  }

  NightRunner(AppConfig config, PrintWriter out, EraseRequest request) {
    this.config = config;
    this.out = out;
    this.request = request;
  }

  /** Runs the part; answers the exit code. */
  int run(Part part, LocalDate asOf, boolean takesOver) {
    var work = new WorkSize(config.ingest().landing(), config.lake());
    var spark = Sessions.open(work.isSmall());
    var lake = new Lake(spark, config.lake());
    var pipeline = new Pipeline(config, request);
    var runId = "%s-%s-%s".formatted(asOf, config.fingerprint(), Version.current());
    var run = new Run(asOf, runId, config.seed());
    var clock = Clock.systemUTC();
    part.jobs(pipeline).forEach(job -> job.check(lake));
    var hadoop = spark.sparkContext().hadoopConfiguration();
    var lock = LakeLock.acquire(config.lake(), hadoop, clock, takesOver);
    try (lock) {
      var page = "%s/%s/index.html".formatted(config.reports(), asOf);
      var nightly = new Nightly(lake, clock, new StepPrinter(out, page));
      var isDone = nightly.run(pipeline.all(), part.jobs(pipeline), run, facts());
      return (isDone ? ExitCode.DONE : ExitCode.STEP_FAILED).code();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NightFacts facts() {
    return new NightFacts(config.taxonomy().version(), config.fingerprint(), Version.current());
  }
}
