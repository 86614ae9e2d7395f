package callsheet.nightly;

import callsheet.error.CallsheetException;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one step and enters it in the books. */
final class StepRunner {
  private static final Logger LOG = LoggerFactory.getLogger(StepRunner.class);

  private final Lake lake;
  private final Ledger ledger;
  private final Run run;
  private final Clock clock;
  private final Consumer<Job> undo;

  StepRunner(Lake lake, Ledger ledger, Run run, Clock clock, Consumer<Job> undo) {
    this.lake = lake;
    this.ledger = ledger;
    this.run = run;
    this.clock = clock;
    this.undo = undo;
  }

  /**
   * Runs the job unless something that it needs is missing.
   *
   * @param needed the steps that it reads from
   */
  Step run(Job job, List<Step> needed) {
    var step = execute(job, needed);
    ledger.add(step);
    return step;
  }

  private Step execute(Job job, List<Step> needed) {
    var startedAt = clock.instant();
    var missing = needed.stream().filter(step -> !step.status().equals(Ledger.DONE)).findFirst();
    if (missing.isPresent()) {
      return step(job, Ledger.SKIPPED, "it needs %s".formatted(missing.get().step()), startedAt);
    }
    try {
      job.run(lake, run);
      return step(job, Ledger.DONE, null, startedAt);
    } catch (Exception e) { // Spark throws checked exceptions that no signature names.
      if (!(e instanceof CallsheetException)) {
        LOG.error("Step {} failed", job.name(), e);
      }
      undo.accept(job);
      return step(job, Ledger.FAILED, message(e), startedAt);
    }
  }

  /** Spark's own messages may quote data: only ours are kept. */
  private static String message(Exception e) {
    return e instanceof CallsheetException
        ? e.getMessage()
        : e.getClass().getSimpleName() + " (see the log)";
  }

  private Step step(Job job, String status, @Nullable String message, Instant startedAt) {
    var rows = lake.takeRowsWritten(job.writes());
    return new Step(
        run.asOf(),
        job.name(),
        run.runId(),
        status,
        message,
        status.equals(Ledger.DONE) ? rows : Map.of(),
        startedAt,
        Duration.between(startedAt, clock.instant()).toMillis());
  }
}
