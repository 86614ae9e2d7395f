package callsheet.nightly;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.STEPS;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import callsheet.lake.Columns;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Run;
import callsheet.schema.FeedCount;
import callsheet.schema.Night;
import callsheet.schema.RowCodec;
import callsheet.schema.Step;
import callsheet.schema.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.jspecify.annotations.Nullable;

/** The books of the nights: ops.nights and ops.steps. */
final class Ledger {
  static final Set<Table<?>> BOOKS = Set.of(NIGHTS, STEPS);
  static final String RUNNING = "running";
  static final String DONE = "done";
  static final String FAILED = "failed";
  static final String SKIPPED = "skipped";

  private final Lake lake;
  private final LakeLock lock;
  private final Run run;
  private final NightFacts facts;

  /**
   * The books, for one run to write.
   *
   * @param lock asked before anything is written: books are the holder's alone
   */
  Ledger(Lake lake, LakeLock lock, Run run, NightFacts facts) {
    this.lake = lake;
    this.lock = lock;
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
      new Ledger(lake, lock, asItWas, itsFacts)
          .write(
              FAILED,
              new OpenNight(night.attempt(), night.startedAt(), night.versionsBefore(), Map.of()),
              null);
    }
    return unfinished;
  }

  /** Steps of the night's last run alone: its number tells them, not a time, for clocks jump. */
  private Set<String> stepsDone(Night night) {
    return steps(night.asOf()).stream()
        .filter(step -> step.attempt() == night.attempt() && step.status().equals(DONE))
        .map(Step::step)
        .collect(toSet());
  }

  private List<Step> steps(LocalDate asOf) {
    return lake.records(STEPS, lake.read(STEPS).where(col("as_of").equalTo(lit(asOf))));
  }

  /**
   * Sets the job's tables back to the versions they had; a table that a night did not write has
   * none there.
   */
  void setBack(Job job, Map<String, Long> versions) {
    lock.requireHeld();
    for (Table<?> table : job.writes()) {
      var version = versions.get(table.name());
      if (version != null) {
        lake.restore(table, version);
      }
    }
  }

  /** Opens the night: from here on a crash is noticed. */
  OpenNight open(List<Job> jobs, Instant startedAt) {
    lock.requireHeld();
    lake.create(tables(jobs));
    var written = jobs.stream().flatMap(job -> job.writes().stream()).collect(toSet());
    var before = lake.read(NIGHTS).where(col("as_of").equalTo(lit(run.asOf())));
    long attempt =
        lake.records(NIGHTS, before).stream().mapToLong(Night::attempt).max().orElse(0) + 1;
    var steps = steps(run.asOf()).stream().collect(toMap(Step::step, step -> step));
    var night = new OpenNight(attempt, startedAt, lake.versions(written), steps);
    write(RUNNING, night, null);
    return night;
  }

  private static Set<Table<?>> tables(List<Job> jobs) {
    return Stream.concat(
            Stream.of(NIGHTS, STEPS, LANDING_FILES, QUARANTINE),
            jobs.stream()
                .flatMap(job -> Stream.concat(job.reads().stream(), job.writes().stream())))
        .collect(toSet());
  }

  /** Enters steps in place of what an earlier run of the night entered. */
  void add(OpenNight night, List<Step> steps) {
    lock.requireHeld();
    var rows = lake.dataset(STEPS, steps).coalesce(1);
    if (steps.stream().anyMatch(step -> night.stepsBefore().containsKey(step.step()))) {
      lake.replace(STEPS, rowsOf(steps), rows);
    } else {
      lake.append(STEPS, rows);
    }
  }

  /** The rows of these steps, in SQL. */
  private String rowsOf(List<Step> steps) {
    var names = steps.stream().map(step -> "'" + step.step() + "'").collect(joining(", "));
    return "as_of = DATE '%s' AND step IN (%s)".formatted(run.asOf(), names);
  }

  /**
   * Closes the night: it is done when every step of its date is, in whichever run. Steps that were
   * left out have been found unchanged by this one.
   */
  void close(OpenNight night, List<Step> ended, Instant finishedAt) {
    lock.requireHeld();
    var kept =
        ended.stream()
            .filter(step -> step.attempt() < night.attempt())
            .map(step -> step.inAttempt(night.attempt()))
            .toList();
    if (!kept.isEmpty()) {
      lake.replace(STEPS, rowsOf(kept), lake.dataset(STEPS, kept).coalesce(1));
    }
    boolean isDone = steps(run.asOf()).stream().allMatch(step -> step.status().equals(DONE));
    write(isDone ? DONE : FAILED, night, finishedAt);
  }

  private void write(String status, OpenNight night, @Nullable Instant finishedAt) {
    lock.requireHeld();
    var row =
        new Night(
            run.asOf(),
            run.runId(),
            night.attempt(),
            status,
            status.equals(RUNNING) ? List.of() : feeds(),
            facts.taxonomyVersion(),
            facts.configurationFingerprint(),
            facts.codeVersion(),
            facts.consentScope(),
            night.versionsBefore(),
            night.startedAt(),
            finishedAt);
    lake.snapshot(NIGHTS, run, List.of(row));
  }

  /** What the night took in, whichever of its runs did. */
  private List<FeedCount> feeds() {
    var entered =
        lake.read(QUARANTINE)
            .where(col("rule").equalTo("waiting").and(col("entered_on").equalTo(lit(run.asOf()))))
            .groupBy("feed")
            .agg(
                ended("accepted", "replaced").as("entered"),
                ended("ignored").as("waited_ignored"),
                ended("quarantined").as("waited_quarantined"));
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

  private static Column ended(Object... ways) {
    return sum(when(col("ended").isin(ways), 1L).otherwise(0L));
  }

  private static Column total(String name) {
    return sum(name).as(name);
  }
}
