package callsheet.verify;

import static callsheet.schema.Tables.NIGHTS;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Night;
import callsheet.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables anew beside those of a lake, by the jobs that made these, and compares every value
 * of every row. What the jobs have in common with the recount of {@link Verification} is nothing
 * but the core tables.
 *
 * @param jobs in the order in which they need each other
 * @param run the night that is made anew, as it would be run now
 * @param isPast whether later nights have run: then only the night's marts are compared
 * @param excuse why a past night may differ; null when it may not
 */
public record Remake(List<Job> jobs, Run run, boolean isPast, @Nullable String excuse) {
  private static final String WORK = "verify";
  private static final String MARTS = "marts";

  /** Compares, and tells each finding when it is there. */
  public List<Finding> of(Lake lake, Consumer<Finding> listener) {
    var compared =
        jobs.stream().flatMap(job -> job.writes().stream()).filter(this::isCompared).toList();
    var anew = lake.aside(WORK, compared);
    var freshness = new Freshness(lake);
    var obstacleOfAll = obstacle(lake);
    var findings = new ArrayList<Finding>();
    for (Job job : jobs) {
      var ofJob = job.writes().stream().filter(this::isCompared).sorted(Remake::byName).toList();
      if (obstacleOfAll == null) {
        job.continues().forEach(table -> anew.take(table, lake));
        job.run(anew, run);
      }
      for (Table<?> table : ofJob) {
        var obstacle =
            obstacleOfAll == null ? obstacle(lake, freshness, job, table) : obstacleOfAll;
        var finding =
            obstacle == null
                ? excused(compared(lake, anew, table))
                : Finding.notCompared(subject(table), obstacle);
        findings.add(finding);
        listener.accept(finding);
      }
    }
    return findings;
  }

  private boolean isCompared(Table<?> table) {
    return !isPast || table.database().equals(MARTS);
  }

  private static int byName(Table<?> one, Table<?> other) {
    return one.name().compareTo(other.name());
  }

  private static String subject(Table<?> table) {
    return table.name() + ", made anew";
  }

  private Finding compared(Lake lake, Lake anew, Table<?> table) {
    var found = TableComparison.of(table).with(ofNight(anew, table), ofNight(lake, table));
    return Finding.of(subject(table), found.rows(), found.difference());
  }

  private Dataset<Row> ofNight(Lake lake, Table<?> table) {
    var rows = lake.pinned(table);
    return table.database().equals(MARTS)
        ? rows.where(col("as_of").equalTo(lit(run.asOf())))
        : rows;
  }

  private Finding excused(Finding finding) {
    return finding.agrees() || excuse == null
        ? finding
        : Finding.notCompared(finding.subject(), excuse);
  }

  /** Tables of another configuration or version can differ from those of this one. */
  private @Nullable String obstacle(Lake lake) {
    var made = night(lake).map(Night::runId);
    if (made.isEmpty()) {
      return "the books hold no night %s".formatted(run.asOf());
    }
    return made.get().equals(run.runId())
        ? null
        : "run %s made it, this configuration and version are those of run %s (run callsheet nightly first, or give the configuration of that night)"
            .formatted(made.get(), run.runId());
  }

  private Optional<Night> night(Lake lake) {
    return lake.exists(NIGHTS)
        ? lake
            .records(NIGHTS, lake.read(NIGHTS).where(col("as_of").equalTo(lit(run.asOf()))))
            .stream()
            .findFirst()
        : Optional.empty();
  }

  private @Nullable String obstacle(Lake lake, Freshness freshness, Job job, Table<?> table) {
    if (isPast) {
      return lake.exists(table) ? null : "%s has not been made".formatted(table);
    }
    var obstacle = freshness.obstacle(job.name(), List.of(table));
    var night = freshness.night(job.name());
    return obstacle != null || run.asOf().equals(night)
        ? obstacle
        : "step %s has not run for night %s".formatted(job.name(), run.asOf());
  }
}
