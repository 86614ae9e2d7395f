package callsheet.nightly;

import callsheet.error.Check;
import callsheet.lake.Job;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order of jobs that their tables ask for: a table is written before it is read. */
final class JobOrder {
  private JobOrder() {}

  /**
   * The jobs in an order that serves every reader; jobs that do not depend on each other keep
   * theirs.
   */
  static List<Job> of(List<Job> jobs) {
    var left = new ArrayList<>(jobs);
    var ordered = new ArrayList<Job>();
    while (!left.isEmpty()) {
      var next = left.stream().filter(job -> writesNone(left, job)).findFirst();
      Check.state(
          next.isPresent(), "Jobs wait for each other: %s", left.stream().map(Job::name).toList());
      ordered.add(next.get());
      left.remove(next.get());
    }
    return ordered;
  }

  private static boolean writesNone(List<Job> others, Job reader) {
    return others.stream().filter(job -> job != reader).noneMatch(job -> feeds(job, reader));
  }

  private static boolean feeds(Job writer, Job reader) {
    return reader.reads().stream().anyMatch(writer.writes()::contains);
  }

  /** Whether the job reads anything that one of the others should have written. */
  static boolean dependsOn(Job job, Set<Job> others) {
    var missing = new HashSet<Table<?>>();
    others.forEach(other -> missing.addAll(other.writes()));
    return job.reads().stream().anyMatch(missing::contains);
  }
}
