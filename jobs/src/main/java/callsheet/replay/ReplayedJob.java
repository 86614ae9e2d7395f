package callsheet.replay;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A job that works on a past state of some tables: they are set aside, so that those of today stay
 * as they are. All replayed jobs of a night share what is aside.
 *
 * @param aside the tables whose past is in a work directory
 * @param given those of them that begin as they are today
 */
record ReplayedJob(Job job, Set<Table<?>> aside, Set<Table<?>> given) implements Job {
  private static final String WORK = "replay";

  @Override
  public String name() {
    return job.name();
  }

  @Override
  public Set<Table<?>> reads() {
    return job.reads();
  }

  @Override
  public Set<Table<?>> writes() {
    return job.writes();
  }

  /** What is aside is given by this job itself. */
  @Override
  public Set<Table<?>> continues() {
    return job.continues().stream()
        .filter(table -> !aside.contains(table))
        .collect(Collectors.toSet());
  }

  @Override
  public void check(Lake lake) {
    job.check(lake);
  }

  @Override
  public Optional<String> told(Lake lake, Run run) {
    return job.told(lake, run);
  }

  /** The books tell of the tables of today, which say nothing about a past night. */
  @Override
  public boolean isUpToDate(Lake lake, Run run) {
    return false;
  }

  @Override
  public Map<String, Long> files(Lake lake, Run run) {
    return job.files(lake, run);
  }

  @Override
  public void run(Lake lake, Run run) {
    var past = lake.aside(WORK, aside);
    given.forEach(table -> past.take(table, lake));
    job.continues().stream().filter(aside::contains).forEach(table -> past.take(table, lake));
    job.run(past, run);
  }
}
