package callsheet.cli;

import callsheet.consent.EraseRequest;
import callsheet.error.ExitCode;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Sessions;
import callsheet.nightly.NightFacts;
import callsheet.nightly.Nightly;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

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
  int run(Part part, LocalDate asOf, boolean takesOver, boolean isForced) {
    var pipeline = new Pipeline(config, request);
    var lake = part == Part.BACKTEST ? existing("replay") : lake();
    part.jobs(pipeline).forEach(job -> job.check(lake));
    Supplier<NightWork> work = () -> NightWork.of(part, asOf, pipeline, lake);
    return run(pipeline, lake, () -> isForced ? work.get().forced() : work.get(), takesOver);
  }

  /** Makes everything anew that can be made of the core tables; answers the exit code. */
  int rebuild(boolean takesOver) {
    var pipeline = new Pipeline(config, request);
    var lake = lake();
    var rebuild = new Rebuild(pipeline, lake);
    rebuild.latest();
    return run(pipeline, lake, rebuild::work, takesOver);
  }

  private Lake existing(String verb) {
    var existing = new ExistingLake(config.lake(), verb);
    existing.requireDirectory();
    var lake = lake();
    existing.requireTables(lake);
    return lake;
  }

  private Lake lake() {
    var work = new WorkSize(config.ingest().landing(), config.lake());
    return new Lake(Sessions.open(work.isSmall()), config.lake());
  }

  /** What there is to do is found out when nobody else can write. */
  private int run(Pipeline pipeline, Lake lake, Supplier<NightWork> found, boolean takesOver) {
    var clock = Clock.systemUTC();
    var hadoop = lake.spark().sparkContext().hadoopConfiguration();
    var lock = LakeLock.acquire(config.lake(), hadoop, clock, takesOver);
    try (lock) {
      var work = found.get();
      work.words().forEach(out::println);
      var nightly = new Nightly(lake, lock, clock, new StepPrinter(out, files(work.asOf())));
      var run = config.run(work.asOf());
      var isDone = nightly.run(pipeline.known(), work.jobs(), run, facts(), work.isForced());
      return (isDone ? ExitCode.DONE : ExitCode.STEP_FAILED).code();
    } catch (IOException e) {
      throw CutOff.of(config.lake(), new UncheckedIOException(e));
    } catch (RuntimeException e) {
      throw CutOff.of(config.lake(), e);
    }
  }

  private Map<String, String> files(LocalDate night) {
    var folder = "%s/%s/".formatted(config.reports(), night);
    return Map.of("report", folder + "index.html", "alert-file", folder + "alerts.json");
  }

  private NightFacts facts() {
    return new NightFacts(
        config.taxonomy().version(),
        config.fingerprint(),
        Version.ofBuild(),
        config.coverage().consentScope());
  }
}
