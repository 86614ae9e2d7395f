package callsheet.nightly;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Run;
import callsheet.schema.Step;
import java.time.Clock;
import java.util.List;

/**
 * Runs jobs as one night. Each step is all or nothing over every table that it writes: one that
 * fails, or that a crash cut off, is undone to the versions the tables had when the night began.
 * (One Delta commit covers one table; this makes the file ledger, the quarantine and the core
 * tables one whole.) The steps that do not need a failed one still run. A night that is run again
 * goes on: what was done and would come out the same is left as it is.
 */
public final class Nightly {
  private final Lake lake;
  private final LakeLock lock;
  private final Clock clock;
  private final StepListener listener;

  /**
   * A pipeline on a lake.
   *
   * @param lock of that lake; once it is lost the night ends before its next step
   * @param clock for the books alone; jobs have no time but the night's
   */
  public Nightly(Lake lake, LakeLock lock, Clock clock, StepListener listener) {
    this.lake = lake;
    this.lock = lock;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Runs some of the jobs, in the order that their tables ask for.
   *
   * @param pipeline every job, to know what an unfinished night was writing
   * @param wanted the jobs to run
   * @param isForced whether those run too that nothing has changed for
   * @return whether all of them are done
   */
  public boolean run(
      List<Job> pipeline, List<Job> wanted, Run run, NightFacts facts, boolean isForced) {
    lock.requireHeld();
    lake.sweep(); // What a night that was cut off had settled.
    try {
      return runSwept(pipeline, wanted, run, facts, isForced);
    } finally {
      if (lock.isHeld()) {
        lake.sweep();
      }
    }
  }

  private boolean runSwept(
      List<Job> pipeline, List<Job> wanted, Run run, NightFacts facts, boolean isForced) {
    var jobs = JobOrder.of(wanted);
    jobs.forEach(job -> job.check(lake));
    var ledger = new Ledger(lake, lock, run, new CountedScope(lake).inForce(jobs, facts));
    ledger
        .repair(pipeline)
        .forEach(
            night ->
                listener.repaired(
                    "night %s was not finished: what it left half done is undone"
                        .formatted(night.asOf())));
    var time = new NightTime(clock);
    var night = ledger.open(jobs, time.now());
    var steps = runAll(jobs, ledger, new StepRunner(lake, run, facts, time, night, isForced));
    ledger.close(night, steps, time.now());
    return steps.stream().allMatch(step -> step.status().equals(Ledger.DONE));
  }

  private List<Step> runAll(List<Job> jobs, Ledger ledger, StepRunner steps) {
    var night = steps.night();
    try (var book = new StepBook(ended -> ledger.add(night, ended));
        var graph = new JobGraph(jobs)) {
      return graph.run(
          (job, needed) -> {
            lock.requireHeld();
            var step =
                steps.run(job, needed, failed -> ledger.setBack(failed, night.versionsBefore()));
            boolean isKept = step.attempt() < night.attempt();
            if (!isKept) {
              book.add(step);
            }
            tell(step, isKept, jobs.size());
            return step;
          });
    }
  }

  private synchronized void tell(Step step, boolean isKept, int steps) {
    if (isKept) {
      listener.unchanged(step, steps);
    } else {
      listener.ended(step, steps);
    }
  }
}
