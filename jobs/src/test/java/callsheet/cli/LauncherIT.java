package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher with the built jar, from another folder and with relative paths, as people use it.
 */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("../callsheet").toAbsolutePath().normalize();

  @TempDir Path folder;

  @Test
  void theLauncherRunsCommandsAndEndsWithTheirExitCodes() throws Exception {
    assertThat(launch("--help")).isZero();
    assertThat(said()).contains("Usage: callsheet", "Exit codes:");

    assertThat(launch("nightly", "--landing", "nowhere", "--lake", "lake")).isEqualTo(3);
    assertThat(said()).contains("nowhere");

    assertThat(launch("generate", "--sessions", "6", "landing")).isZero();
    assertThat(
            launch(
                "nightly",
                "--landing=landing",
                "--lake=lake",
                "--reports=reports",
                "--as-of=2026-11-22"))
        .as(said())
        .isZero();
    assertThat(said()).contains(" 1/", "ingest", "report").doesNotContain("\u001b");
    assertThat(folder.resolve("reports/2026-11-22/index.html")).isNotEmptyFile();
    assertThat(folder.resolve("reports/index.html")).isNotEmptyFile();

    assertThat(
            launch(
                "nightly",
                "--landing=landing",
                "--lake=lake",
                "--reports=reports",
                "--as-of=2026-11-22",
                "-Dtargets.emotions.deadline=2026-11-01",
                "--fail-on=critical"))
        .as(said())
        .isEqualTo(6);
    assertThat(said()).contains("wanted by 2026-11-01, 21 days ago");

    assertThat(launch("sql", "--lake=lake", "--format=csv", "SELECT status FROM ops.nights"))
        .as(said())
        .isZero();
    assertThat(said().lines()).containsExactly("status", "done");
    try (var left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("landing", "truth.json", "lake", "reports", "said");
    }
  }

  private int launch(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of(LAUNCHER.toString()), Stream.of(words)).toList();
    var process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("the command ends").isTrue();
    return process.exitValue();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
  }
}
