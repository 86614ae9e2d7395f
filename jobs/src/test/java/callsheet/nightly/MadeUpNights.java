package callsheet.nightly;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.RUN_LENGTHS;
import static callsheet.schema.Tables.STEPS;
import static callsheet.schema.Tables.WITHDRAWALS;

import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.LakeLock;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import callsheet.schema.Quarantined;
import callsheet.schema.Step;
import callsheet.schema.Table;
import callsheet.schema.Withdrawal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/**
 * Nights of made-up jobs on a lake of their own: one fills two tables, one reads the first of them,
 * one reads what that one writes, one does neither.
 */
record MadeUpNights(Path folder, Lake lake, Clock clock, Heard heard) {
  static final Instant EVENING = Instant.parse("2026-11-22T22:00:00Z");
  static final NightFacts FACTS = new NightFacts("t-1", "fingerprint", "test");

  static MadeUpNights in(Path folder, Clock clock) {
    var heard = new Heard(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    return new MadeUpNights(folder, TestLake.in(folder), clock, heard);
  }

  static Run night(int day) {
    var asOf = LocalDate.of(2026, 11, day);
    return new Run(asOf, asOf + "-test", 42);
  }

  boolean run(Run run, Job... wanted) {
    return run(run, FACTS, false, wanted);
  }

  /** The pipeline is all made-up jobs, whichever of them are wanted. */
  boolean run(Run run, NightFacts facts, boolean isForced, Job... wanted) {
    var pipeline = List.of(quiet(), reader(""), last(MadeUpNights::nothing), loner());
    try (var lock = lock()) {
      return new Nightly(lake, lock, clock, heard)
          .run(pipeline, List.of(wanted), run, facts, isForced);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the lake from whoever holds it. */
  private LakeLock lock() {
    return LakeLock.acquire(
        folder.resolve("lake").toString(), new Configuration(), Clock.systemUTC(), true);
  }

  /**
   * Cuts the night off: it can't write anything from here on, so that what it leaves is what a
   * killed one would.
   */
  void cutOff() {
    try {
      lock().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cuts the night off when a step of this attempt is in the books. */
  void cutOffAfter(String step, long attempt) {
    while (lake.rows(STEPS).stream()
        .noneMatch(row -> row.step().equals(step) && row.attempt() == attempt)) {
      Thread.onSpinWait();
    }
    cutOff();
  }

  static Job filler(String name, Runnable ending) {
    return filler(
        (lake, run) -> {
          lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file(name, run))));
          lake.append(WITHDRAWALS, lake.dataset(WITHDRAWALS, List.of(withdrawal(name, run))));
          ending.run();
        });
  }

  /** The filler when there is nothing to fill in. */
  static Job quiet() {
    return filler((lake, run) -> {});
  }

  private static Job filler(Task task) {
    return new MadeUpJob("filler", Set.of(), Set.of(LANDING_FILES, WITHDRAWALS), task, Map.of());
  }

  static Job reader(String name) {
    return reader(name, MadeUpNights::nothing);
  }

  static Job reader(String name, Runnable ending) {
    return new MadeUpJob(
        "reader",
        Set.of(LANDING_FILES),
        Set.of(QUARANTINE),
        (lake, run) -> {
          lake.append(QUARANTINE, lake.dataset(QUARANTINE, List.of(refusal(name, run))));
          ending.run();
        },
        Map.of());
  }

  static Job last(Runnable ending) {
    return last(ending, Map.of());
  }

  static Job last(Runnable ending, Map<String, Long> files) {
    return new MadeUpJob(
        "last", Set.of(QUARANTINE), Set.of(RUN_LENGTHS), (lake, run) -> ending.run(), files);
  }

  static Job loner() {
    return loner(MadeUpNights::nothing);
  }

  static Job loner(Runnable ending) {
    return new MadeUpJob("loner", Set.of(), Set.of(), (lake, run) -> ending.run(), Map.of());
  }

  private static LandingFile file(String name, Run run) {
    return new LandingFile("scenes", name, 1, EVENING, run.asOf(), 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static Withdrawal withdrawal(String digest, Run run) {
    return new Withdrawal(digest, run.asOf(), "withdrawals/a.jsonl", 1);
  }

  private static Quarantined refusal(String file, Run run) {
    return new Quarantined("scenes", file, 1, "", "unparseable", "", null, run.asOf(), null, null);
  }

  List<String> refused() {
    return lake.rows(QUARANTINE).stream().map(Quarantined::file).toList();
  }

  List<String> files() {
    return lake.rows(LANDING_FILES).stream().map(LandingFile::file).toList();
  }

  List<String> digests() {
    return lake.rows(WITHDRAWALS).stream().map(Withdrawal::performerDigest).toList();
  }

  static void nothing() {}

  interface Task {
    void run(Lake lake, Run run);
  }

  private record MadeUpJob(
      String name,
      Set<Table<?>> reads,
      Set<Table<?>> writes,
      Task task,
      Map<String, Long> filesWritten)
      implements Job {
    @Override
    public Map<String, Long> files(Lake lake, Run run) {
      return filesWritten;
    }

    @Override
    public void run(Lake lake, Run run) {
      task.run(lake, run);
    }
  }

  record Heard(List<Step> steps, List<String> unchanged, List<String> repairs)
      implements StepListener {
    @Override
    public void ended(Step step, int of) {
      steps.add(step);
    }

    @Override
    public void unchanged(Step step, int of) {
      unchanged.add(step.step());
    }

    @Override
    public void repaired(String message) {
      repairs.add(message);
    }

    List<String> outcomes(Run run) {
      return steps.stream()
          .filter(step -> step.asOf().equals(run.asOf()))
          .map(step -> step.step() + " " + step.status())
          .toList();
    }

    /** The steps that were left out since this was asked last. */
    List<String> takeUnchanged() {
      var taken = List.copyOf(unchanged);
      unchanged.clear();
      return taken;
    }
  }
}
