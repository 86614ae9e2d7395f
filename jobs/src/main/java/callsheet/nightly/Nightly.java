package callsheet.nightly;

import callsheet.error.CallsheetException;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs as one night. Each step is all or nothing over every table that it writes: one that
 * fails, or that a crash cut off, is undone to the versions the tables had when the night began.
 * (One Delta commit covers one table; this makes the file ledger, the quarantine and the core
 * tables one whole.) The steps that do not need a failed one still run.
 */
public final class Nightly {
  private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);

  private final Lake lake;
  private final Clock clock;
  private final StepListener listener;

  /**
   * A pipeline on a lake.
   *
   * @param clock for the books alone; jobs have no time but the night's
   */
  public Nightly(Lake lake, Clock clock, StepListener listener) {
    this.lake = lake;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Runs some of the jobs, in the order that their tables ask for.
   *
   * @param pipeline every job, to know what an unfinished night was writing
   * @param wanted the jobs to run
   * @return whether all of them are done
   */
  public boolean run(List<Job> pipeline, List<Job> wanted, Run run, NightFacts facts) {
    var jobs = JobOrder.of(wanted);
    jobs.forEach(job -> job.check(lake));
    var ledger = new Ledger(lake, run, facts);
    ledger
        .repair(pipeline)
        .forEach(
            night ->
                listener.repaired(
                    "night %s was not finished: what it left half done is undone"
                        .formatted(night.asOf())));
    var startedAt = clock.instant();
    var versions = ledger.open(jobs, startedAt);
    var failed = new HashSet<Job>();
    for (Job job : jobs) {
      listener.started(job.name(), jobs.indexOf(job) + 1, jobs.size());
      var step =
          execute(
              job,
              run,
              failed,
              () -> job.writes().forEach(table -> ledger.setBack(table, versions)));
      ledger.add(step);
      listener.ended(step);
    }
    ledger.close(
        failed.isEmpty() ? Ledger.DONE : Ledger.FAILED, versions, startedAt, clock.instant());
    return failed.isEmpty();
  }

  private Step execute(Job job, Run run, Set<Job> failed, Runnable undo) {
    var startedAt = clock.instant();
    if (JobOrder.dependsOn(job, failed)) {
      failed.add(job);
      return step(job, run, Ledger.SKIPPED, "a step that it needs failed", startedAt);
    }
    try {
      job.run(lake, run);
      return step(job, run, Ledger.DONE, null, startedAt);
    } catch (RuntimeException e) {
      failed.add(job);
      LOG.error("Step {} failed", job.name(), e);
      undo.run();
      return step(job, run, Ledger.FAILED, message(e), startedAt);
    }
  }

  /** Spark's own messages may quote data: only ours are kept. */
  private static String message(RuntimeException e) {
    return e instanceof CallsheetException
        ? e.getMessage()
        : e.getClass().getSimpleName() + " (see the log)";
  }

  private Step step(Job job, Run run, String status, @Nullable String message, Instant startedAt) {
    var rows = lake.takeRowsWritten();
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
