package callsheet.nightly;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.STEPS;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import callsheet.lake.Columns;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.FeedCount;
import callsheet.schema.Night;
import callsheet.schema.RowCodec;
import callsheet.schema.Step;
import callsheet.schema.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** The books of the nights: ops.nights and ops.steps. */
final class Ledger {
  static final String RUNNING = "running";
  static final String DONE = "done";
  static final String FAILED = "failed";
  static final String SKIPPED = "skipped";

  private final Lake lake;
  private final Run run;
  private final NightFacts facts;

  Ledger(Lake lake, Run run, NightFacts facts) {
    this.lake = lake;
    this.run = run;
    this.facts = facts;
  }

  /**
   * Sets back every table that an unfinished night was writing, as if the step had not begun; steps
   * that it finished stay. Answers the nights that were repaired.
   */
  List<Night> repair(List<Job> jobs) {
    var unfinished = lake.records(NIGHTS, lake.read(NIGHTS).where(col("status").equalTo(RUNNING)));
    for (Night night : unfinished) {
      var done = stepsDone(night);
      for (Job job : jobs) {
        if (!done.contains(job.name())) {
          setBack(job, night.versionsBefore());
        }
      }
      var asItWas = new Run(night.asOf(), night.runId(), run.seed());
      var itsFacts =
          new NightFacts(
              night.taxonomyVersion(),
              night.configurationFingerprint(),
              night.codeVersion(),
              night.consentScope());
      new Ledger(lake, asItWas, itsFacts)
          .write(FAILED, night.versionsBefore(), night.startedAt(), null);
    }
    return unfinished;
  }

  private Set<String> stepsDone(Night night) {
    return lake.rows(STEPS).stream()
        .filter(
            step ->
                step.asOf().equals(night.asOf()) && !step.startedAt().isBefore(night.startedAt()))
        .filter(step -> step.status().equals(DONE))
        .map(Step::step)
        .collect(toSet());
  }

  /**
   * Sets the job's tables back to the versions they had; a table that a night did not write has
   * none there.
   */
  void setBack(Job job, Map<String, Long> versions) {
    for (Table<?> table : job.writes()) {
      var version = versions.get(table.name());
      if (version != null) {
        lake.restore(table, version);
      }
    }
  }

  /**
   * Opens the night: from here on a crash is noticed. Answers the version of every table that it
   * may write.
   */
  Map<String, Long> open(List<Job> jobs, Instant startedAt) {
    lake.create(tables(jobs));
    var versions = new TreeMap<String, Long>();
    jobs.forEach(
        job -> job.writes().forEach(table -> versions.put(table.name(), lake.version(table))));
    var names = jobs.stream().map(job -> "'" + job.name() + "'").collect(joining(", "));
    lake.deleteWhere(STEPS, "as_of = DATE '%s' AND step IN (%s)".formatted(run.asOf(), names));
    write(RUNNING, versions, startedAt, null);
    return versions;
  }

  private static Set<Table<?>> tables(List<Job> jobs) {
    return Stream.concat(
            Stream.of(NIGHTS, STEPS, LANDING_FILES, QUARANTINE),
            jobs.stream()
                .flatMap(job -> Stream.concat(job.reads().stream(), job.writes().stream())))
        .collect(toSet());
  }

  void add(Step step) {
    lake.append(STEPS, lake.dataset(STEPS, List.of(step)).coalesce(1));
  }

  /** Closes the night: it is done when every step of its date is, in whichever run. */
  void close(Map<String, Long> versions, Instant startedAt, Instant finishedAt) {
    boolean isDone =
        lake.rows(STEPS).stream()
            .filter(step -> step.asOf().equals(run.asOf()))
            .allMatch(step -> step.status().equals(DONE));
    write(isDone ? DONE : FAILED, versions, startedAt, finishedAt);
  }

  private void write(
      String status, Map<String, Long> versions, Instant startedAt, @Nullable Instant finishedAt) {
    var night =
        new Night(
            run.asOf(),
            run.runId(),
            status,
            status.equals(RUNNING) ? List.of() : feeds(),
            facts.taxonomyVersion(),
            facts.configurationFingerprint(),
            facts.codeVersion(),
            facts.consentScope(),
            versions,
            startedAt,
            finishedAt);
    lake.snapshot(NIGHTS, run, List.of(night));
  }

  /** What the night took in, whichever of its runs did. */
  private List<FeedCount> feeds() {
    var entered =
        lake.read(QUARANTINE)
            .where(col("entered_on").equalTo(lit(run.asOf())))
            .groupBy("feed")
            .agg(count(lit(1)).as("entered"));
    var counted =
        lake.read(LANDING_FILES)
            .where(col("as_of").equalTo(lit(run.asOf())))
            .groupBy("feed")
            .agg(
                count(lit(1)).as("files"),
                total("landed"),
                total("accepted"),
                total("replaced"),
                total("ignored"),
                total("quarantined"),
                total("waiting"),
                total("quarantined_parts"),
                total("unknown_fields"));
    var rows = counted.join(entered, Columns.using("feed"), "full").orderBy("feed");
    for (String name : RowCodec.of(FeedCount.class).schema().fieldNames()) {
      rows = name.equals("feed") ? rows : rows.withColumn(name, coalesce(col(name), lit(0L)));
    }
    return rows.collectAsList().stream().map(RowCodec.of(FeedCount.class)::fromRow).toList();
  }

  private static Column total(String name) {
    return sum(name).as(name);
  }
}
