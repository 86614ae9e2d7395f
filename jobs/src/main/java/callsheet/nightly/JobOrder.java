package callsheet.nightly;

import callsheet.error.Check;
import callsheet.lake.Job;
import java.util.ArrayList;
import java.util.List;

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

  /** Whether the reader comes last, or reads anything that the writer writes. */
  static boolean feeds(Job writer, Job reader) {
    return (reader.isLast() && !writer.isLast())
        || reader.reads().stream().anyMatch(writer.writes()::contains);
  }
}
