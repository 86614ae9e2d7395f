package callsheet.nightly;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Step;
import java.time.Clock;
import java.util.List;

/**
 * Runs jobs as one night. Each step is all or nothing over every table that it writes: one that
 * fails, or that a crash cut off, is undone to the versions the tables had when the night began.
 * (One Delta commit covers one table; this makes the file ledger, the quarantine and the core
 * tables one whole.) The steps that do not need a failed one still run.
 */
public final class Nightly {
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
    lake.sweep(); // What a night that was cut off had settled.
    try {
      return runSwept(pipeline, wanted, run, facts);
    } finally {
      lake.sweep();
    }
  }

  private boolean runSwept(List<Job> pipeline, List<Job> wanted, Run run, NightFacts facts) {
    var jobs = JobOrder.of(wanted);
    jobs.forEach(job -> job.check(lake));
    var ledger = new Ledger(lake, run, new CountedScope(lake).inForce(jobs, facts));
    ledger
        .repair(pipeline)
        .forEach(
            night ->
                listener.repaired(
                    "night %s was not finished: what it left half done is undone"
                        .formatted(night.asOf())));
    var startedAt = clock.instant();
    var versions = ledger.open(jobs, startedAt);
    var steps = new StepRunner(lake, ledger, run, clock, job -> ledger.setBack(job, versions));
    var isDone = runAll(jobs, steps);
    ledger.close(versions, startedAt, clock.instant());
    return isDone;
  }

  private boolean runAll(List<Job> jobs, StepRunner steps) {
    try (var graph = new JobGraph(jobs)) {
      var ended =
          graph.run(
              (job, needed) -> {
                var step = steps.run(job, needed);
                tell(step, jobs.size());
                return step;
              });
      return ended.stream().allMatch(step -> step.status().equals(Ledger.DONE));
    }
  }

  private synchronized void tell(Step step, int steps) {
    listener.ended(step, steps);
  }
}
