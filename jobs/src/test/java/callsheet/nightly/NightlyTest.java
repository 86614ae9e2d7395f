package callsheet.nightly;

import static callsheet.nightly.MadeUpNights.filler;
import static callsheet.nightly.MadeUpNights.loner;
import static callsheet.nightly.MadeUpNights.night;
import static callsheet.nightly.MadeUpNights.reader;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.CallsheetException;
import callsheet.error.ExitCode;
import callsheet.lake.Job;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.schema.Night;
import callsheet.schema.Step;
import callsheet.schema.Table;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights by a clock that jumps whenever it is read: none of this depends on it. */
class NightlyTest {
  private static final Run FIRST = night(21);
  private static final Run SECOND = night(22);

  @TempDir Path folder;
  private MadeUpNights nights;
  private Lake lake;

  @BeforeEach
  void openLake() {
    nights = MadeUpNights.in(folder, new JumpingClock());
    lake = nights.lake();
  }

  @Test
  void aFailedStepIsUndoneInAllItsTablesAndTheOthersRun() {
    nights.run(FIRST, reader("a"), filler("a", MadeUpNights::nothing));
    assertThat(nights.heard().steps()).extracting(Step::step).containsExactly("filler", "reader");

    var isDone = nights.run(SECOND, reader("b"), filler("b", NightlyTest::fail), loner());

    assertThat(isDone).isFalse();
    assertThat(nights.heard().outcomes(SECOND))
        .containsExactlyInAnyOrder("filler failed", "reader skipped", "loner done");
    assertThat(nights.files()).containsExactly("a");
    assertThat(nights.digests()).containsExactly("a");
    assertThat(nights.refused()).containsExactly("a");
    assertThat(lake.rows(NIGHTS))
        .extracting(Night::asOf, Night::status)
        .containsExactlyInAnyOrder(tuple(FIRST.asOf(), "done"), tuple(SECOND.asOf(), "failed"));
    assertThat(lake.rows(STEPS))
        .extracting(Step::message)
        .contains("Cannot go on", "it needs filler");
  }

  @Test
  void aNightIsDoneWhenEveryStepOfItsDateIsAndAStepWithoutMemoryHasFailed() {
    nights.run(FIRST, filler("a", NightlyTest::exhaust), loner());
    assertThat(nights.files()).isEmpty();
    assertThat(lake.rows(STEPS))
        .extracting(Step::step, Step::status, Step::message)
        .containsExactlyInAnyOrder(
            tuple("filler", "failed", "OutOfMemoryError (see the log)"),
            tuple("loner", "done", null));

    assertThat(nights.run(FIRST, loner())).isTrue();
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsExactly("failed");

    nights.run(FIRST, filler("a", MadeUpNights::nothing));
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsExactly("done");
  }

  @Test
  void whatANightThatWasCutOffLeftHalfDoneIsUndoneByTheNextAndWhatWasDoneStays() {
    nights.run(FIRST, reader("a"));
    assertCutOff(SECOND, filler("b", MadeUpNights::nothing), reader("b", nights::cutOff));
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).contains("running");
    assertThat(nights.refused()).containsExactlyInAnyOrder("a", "b");

    nights.run(SECOND, loner());

    assertThat(nights.heard().repairs()).singleElement().asString().contains("2026-11-22");
    assertThat(nights.files()).containsExactly("b");
    assertThat(nights.refused()).containsExactly("a");
    assertThat(lake.rows(NIGHTS)).extracting(Night::status).containsOnly("done");
    assertThat(lake.rows(STEPS)).hasSize(3).allMatch(step -> step.durationMs() >= 0);
    assertThat(lake.rows(NIGHTS))
        .allMatch(
            night -> night.finishedAt() == null || !night.startedAt().isAfter(night.finishedAt()));
  }

  @Test
  void theFirstNightOfALakeIsRepairedToTheEmptyLakeAndHasItsStepsOnce() {
    assertCutOff(FIRST, loner(), filler("a", this::cutOffAndFail), reader("a"));
    assertThat(nights.digests()).as("who lost the lake undoes nothing").containsExactly("a");
    assertThat(nights.refused()).as("and begins no other step").isEmpty();
    assertThat(lake.rows(STEPS))
        .as("and enters nothing")
        .extracting(Step::step)
        .doesNotContain("filler");

    nights.run(FIRST, loner(), filler("b", NightlyTest::wrong));

    assertThat(nights.files()).isEmpty();
    assertThat(nights.digests()).isEmpty();
    assertThat(lake.rows(STEPS))
        .extracting(Step::step, Step::status, Step::message)
        .as("once each, and a message that may quote data is not kept")
        .containsExactlyInAnyOrder(
            tuple("loner", "done", null),
            tuple("filler", "failed", "IllegalStateException (see the log)"));
  }

  @Test
  void aJobThatCouldNotBeginStopsTheNightBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> nights.run(FIRST, loner(), new Hopeless()))
        .isInstanceOf(CallsheetException.class);
    assertThat(folder.resolve("lake")).isEmptyDirectory();
  }

  private void assertCutOff(Run run, Job... wanted) {
    assertThatThrownBy(() -> nights.run(run, wanted))
        .isInstanceOfSatisfying(
            CallsheetException.class,
            lost -> assertThat(lost.exitCode()).isEqualTo(ExitCode.LAKE_HELD));
  }

  private void cutOffAndFail() {
    nights.cutOff();
    fail();
  }

  private static void fail() {
    throw new CallsheetException(ExitCode.DELIVERY, "Cannot go on");
  }

  private static void wrong() {
    throw new IllegalStateException("Ada Lovelace");
  }

  private static void exhaust() {
    throw new OutOfMemoryError("Ada Lovelace");
  }

  private record Hopeless() implements Job {
    @Override
    public String name() {
      return "hopeless";
    }

    @Override
    public Set<Table<?>> reads() {
      return Set.of();
    }

    @Override
    public Set<Table<?>> writes() {
      return Set.of();
    }

    @Override
    public void check(Lake lake) {
      fail();
    }

    @Override
    public void run(Lake lake, Run run) {}
  }
}
