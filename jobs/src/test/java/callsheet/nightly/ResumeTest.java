package callsheet.nightly;

import static callsheet.nightly.MadeUpNights.filler;
import static callsheet.nightly.MadeUpNights.last;
import static callsheet.nightly.MadeUpNights.night;
import static callsheet.nightly.MadeUpNights.quiet;
import static callsheet.nightly.MadeUpNights.reader;
import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.STEPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.lake.Job;
import callsheet.lake.Run;
import callsheet.schema.Night;
import callsheet.schema.Step;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights that are run again: what would come out the same is left out. */
class ResumeTest {
  private static final Run NIGHT = night(21);

  @TempDir Path folder;
  private MadeUpNights nights;

  @BeforeEach
  void openLake() {
    nights = MadeUpNights.in(folder, new JumpingClock());
  }

  @Test
  void aStepThatNothingHasChangedForIsLeftOutAndKeepsItsRow() {
    nights.run(NIGHT, filler("a", MadeUpNights::nothing), reader("a"), end());
    var lake = nights.lake();
    var before = step("reader");
    assertThat(before.inputs()).isEqualTo(Map.of("ops.landing_files", lake.version(LANDING_FILES)));
    assertThat(before.outputs()).isEqualTo(Map.of("ops.quarantine", lake.version(QUARANTINE)));

    assertThat(nights.run(NIGHT, quiet(), reader("b"), end())).isTrue();

    assertUnchanged("reader", "last");
    assertThat(nights.refused()).containsExactly("a");
    assertThat(step("reader")).isEqualTo(before.inAttempt(2));
    assertThat(step("filler").attempt()).isEqualTo(2);
    assertThat(lake.rows(NIGHTS)).extracting(Night::attempt).containsExactly(2L);
  }

  @Test
  void aStepRunsWhenSomebodyWroteToItsTableOrTheCodeIsAnotherOrItsFile() {
    nights.run(NIGHT, quiet(), reader("a"), end());
    nights.lake().deleteWhere(QUARANTINE, "file = 'a'");

    nights.run(NIGHT, quiet(), reader("b"));
    assertUnchanged();
    assertThat(nights.refused()).containsExactly("b");

    var newer = new NightFacts("t-1", "fingerprint", "newer");
    nights.run(NIGHT, newer, false, quiet(), end());
    nights.run(NIGHT, newer, false, last(MadeUpNights::nothing, Map.of("a.html", 1L)));
    assertUnchanged();
  }

  @Test
  void aNightThatWasCutOffAgainAndAgainGoesOnWithWhatIsLeft() {
    nights.run(NIGHT, filler("a", MadeUpNights::nothing), reader("a"), end());
    assertCutOff(
        filler("b", MadeUpNights::nothing),
        reader("b"),
        last(() -> nights.cutOffAfter("reader", 2)));
    assertCutOff(quiet(), reader("c"), last(nights::cutOff));
    assertUnchanged("reader");

    nights.run(NIGHT, quiet(), reader("d"), end());

    assertUnchanged("reader");
    assertThat(nights.refused()).containsExactlyInAnyOrder("a", "b");
    assertThat(step("last").attempt()).isEqualTo(4);
  }

  @Test
  void aStepThatFailedRunsAgain() {
    nights.run(NIGHT, quiet(), last(ResumeTest::fail));

    nights.run(NIGHT, quiet(), end());

    assertUnchanged();
    assertThat(step("last").status()).isEqualTo("done");
  }

  private void assertCutOff(Job... wanted) {
    assertThatThrownBy(() -> nights.run(NIGHT, wanted)).isInstanceOf(CallsheetException.class);
  }

  private void assertUnchanged(String... steps) {
    assertThat(nights.heard().takeUnchanged()).containsExactlyInAnyOrder(steps);
  }

  private Step step(String name) {
    return nights.lake().rows(STEPS).stream()
        .filter(step -> step.step().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Job end() {
    return last(MadeUpNights::nothing);
  }

  private static void fail() {
    throw new IllegalStateException("wrong");
  }
}
