package callsheet.nightly;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.STEPS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import callsheet.schema.Night;
import callsheet.schema.Quarantined;
import callsheet.schema.Step;
import callsheet.schema.Table;
import callsheet.schema.Withdrawal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights of made-up jobs: one fills two tables, one reads the first of them, one does neither. */
class NightlyTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T22:00:00Z");
  private static final Run FIRST = night(21);
  private static final Run SECOND = night(22);

  @TempDir Path folder;
  private final Heard heard = new Heard(new ArrayList<>(), new ArrayList<>());
  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void aFailedStepIsUndoneInAllItsTablesAndTheOthersRun() {
    run(FIRST, List.of(reader("a", NightlyTest::nothing), filler("a", NightlyTest::nothing)));
    assertThat(heard.steps()).extracting(Step::step).containsExactly("filler", "reader");

    var isDone =
        run(
            SECOND,
            List.of(reader("b", NightlyTest::nothing), filler("b", NightlyTest::fail), loner()));

    assertThat(isDone).isFalse();
    assertThat(heard.outcomes(SECOND))
        .containsExactlyInAnyOrder("filler failed", "reader skipped", "loner done");
    assertThat(files()).containsExactly("a");
    assertThat(digests()).containsExactly("a");
    assertThat(refused()).containsExactly("a");
    assertThat(lake.rows(NIGHTS))
        .extracting(Night::asOf, Night::status)
        .containsExactlyInAnyOrder(tuple(FIRST.asOf(), "done"), tuple(SECOND.asOf(), "failed"));
    assertThat(lake.rows(STEPS))
        .extracting(Step::message)
        .contains("Cannot go on", "it needs filler");
  }

  @Test
  void aNightIsDoneWhenEveryStepOfItsDateIs() {
    run(FIRST, List.of(filler("a", NightlyTest::fail), loner()));

    assertThat(run(FIRST, List.of(loner()))).isTrue();
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsExactly("failed");

    run(FIRST, List.of(filler("a", NightlyTest::nothing)));
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsExactly("done");
  }

  @Test
  void whatANightThatWasCutOffLeftHalfDoneIsUndoneByTheNextAndWhatWasDoneStays() {
    run(FIRST, List.of(reader("a", NightlyTest::nothing)));
    var night = List.of(filler("b", NightlyTest::nothing), reader("b", NightlyTest::cutOff));
    assertThatThrownBy(() -> run(SECOND, night)).hasRootCauseInstanceOf(PowerCut.class);
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).contains("running");
    assertThat(refused()).containsExactlyInAnyOrder("a", "b");

    run(SECOND, List.of(loner()));

    assertThat(heard.repairs()).singleElement().asString().contains("2026-11-22");
    assertThat(files()).containsExactly("b");
    assertThat(refused()).containsExactly("a");
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsOnly("done");
  }

  @Test
  void theFirstNightOfALakeIsRepairedToTheEmptyLakeAndHasItsStepsOnce() {
    assertThatThrownBy(() -> run(FIRST, List.of(loner(), filler("a", NightlyTest::cutOff))))
        .hasRootCauseInstanceOf(PowerCut.class);
    assertThat(digests()).containsExactly("a");

    run(FIRST, List.of(loner(), filler("b", NightlyTest::wrong)));

    assertThat(files()).isEmpty();
    assertThat(digests()).isEmpty();
    assertThat(lake.rows(STEPS))
        .extracting(Step::step, Step::status, Step::message)
        .as("once each, and a message that may quote data is not kept")
        .containsExactlyInAnyOrder(
            tuple("loner", "done", null),
            tuple("filler", "failed", "IllegalStateException (see the log)"));
  }

  @Test
  void aJobThatCouldNotBeginStopsTheNightBeforeAnythingIsWritten() {
    var hopeless = new MadeUpJob("hopeless", Set.of(), Set.of(), (l, r) -> {}, NightlyTest::fail);

    assertThatThrownBy(() -> run(FIRST, List.of(loner(), hopeless)))
        .isInstanceOf(CallsheetException.class);
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  /** The pipeline is all made-up jobs, whichever of them are wanted. */
  private boolean run(Run run, List<Job> wanted) {
    var pipeline =
        List.of(filler("", NightlyTest::nothing), reader("", NightlyTest::nothing), loner());
    var clock = Clock.fixed(EVENING.plusSeconds(run.asOf().toEpochDay()), ZoneOffset.UTC);
    return new Nightly(lake, clock, heard)
        .run(pipeline, wanted, run, new NightFacts("t-1", "fingerprint", "test"));
  }

  private static Job filler(String name, Runnable ending) {
    return new MadeUpJob(
        "filler",
        Set.of(),
        Set.of(LANDING_FILES, WITHDRAWALS),
        (lake, run) -> {
          lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file(name, run))));
          lake.append(WITHDRAWALS, lake.dataset(WITHDRAWALS, List.of(withdrawal(name, run))));
          ending.run();
        },
        NightlyTest::nothing);
  }

  private static Job reader(String name, Runnable ending) {
    return new MadeUpJob(
        "reader",
        Set.of(LANDING_FILES),
        Set.of(QUARANTINE),
        (lake, run) -> {
          lake.append(QUARANTINE, lake.dataset(QUARANTINE, List.of(refusal(name, run))));
          ending.run();
        },
        NightlyTest::nothing);
  }

  private static Job loner() {
    return new MadeUpJob("loner", Set.of(), Set.of(), (lake, run) -> {}, NightlyTest::nothing);
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

  private List<String> refused() {
    return lake.rows(QUARANTINE).stream().map(Quarantined::file).toList();
  }

  private List<String> files() {
    return lake.rows(LANDING_FILES).stream().map(LandingFile::file).toList();
  }

  private List<String> digests() {
    return lake.rows(WITHDRAWALS).stream().map(Withdrawal::performerDigest).toList();
  }

  private static Run night(int day) {
    var asOf = LocalDate.of(2026, 11, day);
    return new Run(asOf, asOf + "-test", 42);
  }

  private static void nothing() {}

  private static void fail() {
    throw new CallsheetException(ExitCode.DELIVERY, "Cannot go on");
  }

  private static void wrong() {
    throw new IllegalStateException("Ada Lovelace");
  }

  private static void cutOff() {
    throw new PowerCut();
  }

  /** Ends a night as nothing that can be caught and reported would. */
  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1;
  }

  private interface Task {
    void run(Lake lake, Run run);
  }

  private record MadeUpJob(
      String name, Set<Table<?>> reads, Set<Table<?>> writes, Task task, Runnable check)
      implements Job {
    @Override
    public void check(Lake lake) {
      check.run();
    }

    @Override
    public void run(Lake lake, Run run) {
      task.run(lake, run);
    }
  }

  private record Heard(List<Step> steps, List<String> repairs) implements StepListener {
    @Override
    public void ended(Step step, int of) {
      steps.add(step);
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
  }
}
