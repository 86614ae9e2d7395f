package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that no night has measured. */
class TargetsCommandTest {
  @TempDir Path folder;

  @Test
  void theTargetsAreToldBeforeThereIsALake() throws IOException {
    var told =
        run(
            "targets.emotions { overrides { joy { target = 12, owner = Mara, min-sessions = 3 } } }");

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .startsWith("Targets: 1; no night has measured them.")
        .containsPattern("joy +\\(all\\) +12 +1 +not measured +3 sessions +Mara");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void whatIsWrongInATargetIsToldWithItsLine() throws IOException {
    var told = run("targets.emotions.overrides { joy { target = 12, deadline = 2027-02-30 } }");

    assertThat(told.exitCode()).isEqualTo(2);
    assertThat(told.err())
        .contains("Invalid targets.emotions.overrides.joy.deadline: 2027-02-30", "a day like");
  }

  private Answer run(String targets) throws IOException {
    var configuration = SmallStudio.configuration(folder, targets + "\n");
    return Answer.of(
        "targets",
        "--conf",
        configuration,
        "--landing",
        folder.resolve("landing"),
        "--lake",
        folder.resolve("lake"));
  }
}
