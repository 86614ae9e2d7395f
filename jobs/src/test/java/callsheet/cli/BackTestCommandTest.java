package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lake that has nothing to replay. */
class BackTestCommandTest {
  @TempDir Path folder;

  @Test
  void aLakeThatIsNotThereIsAnErrorAndIsNotMade() throws IOException {
    var answer = replay();

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains(
            "Cannot replay lake", "there is no such directory", "run callsheet nightly first");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void aDirectoryWithoutTablesIsNoLake() throws IOException {
    Files.createDirectories(folder.resolve("lake"));

    var answer = replay();

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Cannot replay lake", "it holds no table");
    assertThat(folder.resolve("lake")).isEmptyDirectory();
  }

  private Answer replay() throws IOException {
    var configuration = SmallStudio.configuration(folder, "");
    return Answer.of("backtest", "--conf", configuration, "--lake", folder.resolve("lake"));
  }
}
