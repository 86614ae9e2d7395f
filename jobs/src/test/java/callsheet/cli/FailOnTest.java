package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit code of a night that was asked to reflect its alerts. */
class FailOnTest {
  private static final String RULES =
      """
      alerts.refused {
        measure = quarantine-share, severity = warning, owner = "Data", feeds = [performers], days = 9, raise = 0.1, clear = 0.05
      }
      """;

  @TempDir Path folder;

  @Test
  void theNightOnWhichAnAlertOpensFailsAndNoneAfterIt() throws IOException {
    studio(RULES);

    assertThat(night(21, "--fail-on", "critical").exitCode()).isZero();
    var opened = night(21, "--fail-on", "warning");
    assertThat(opened.exitCode()).as(opened.out() + opened.err()).isEqualTo(6);
    assertThat(opened.out())
        .contains("warning: Performers: 3 of 4 records")
        .contains("owner: Data.");
    assertThat(night(21, "--fail-on=INFO").exitCode()).as("run again").isEqualTo(6);
    assertThat(night(21).exitCode()).as("not asked").isZero();
    assertThat(folder.resolve("reports/2026-11-21/alerts.json")).content().contains("opened");

    var later = night(22, "--fail-on", "info");
    assertThat(later.exitCode()).as(later.out() + later.err()).isZero();
    assertThat(folder.resolve("reports/2026-11-22/alerts.json"))
        .content()
        .contains("\"status\" : \"open\"", "refused/performers/2026-11-21");
    try (var files = Files.list(folder.resolve("reports/2026-11-22"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("alerts.json", "index.html")
          .noneMatch(name -> name.startsWith("."));
    }
  }

  @Test
  void withoutRulesNothingCanBeAsked() throws IOException {
    studio("");

    var answer = night(21, "--fail-on", "critical");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid --fail-on: critical", "conf/alerts.conf");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void aSeverityThatIsNoneIsToldWithThoseThatAre() {
    var answer = Answer.of("nightly", "--fail-on", "high");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid --fail-on: high (one of info, warning, critical)");
  }

  private void studio(String rules) throws IOException {
    SmallStudio.configuration(folder, rules);
    SmallStudio.land(
        folder.resolve("landing"),
        "performers/1.jsonl",
        List.of(SmallStudio.PERFORMER.formatted("P-1"), "{", "{", "{"));
  }

  private Answer night(int day, String... more) {
    var words =
        List.of(
            "nightly",
            "--conf=" + folder.resolve("studio.conf"),
            "--landing=" + folder.resolve("landing"),
            "--lake=" + folder.resolve("lake"),
            "--reports=" + folder.resolve("reports"),
            "--as-of=2026-11-" + day);
    return Answer.of(Stream.concat(words.stream(), Stream.of(more)).toArray());
  }
}
