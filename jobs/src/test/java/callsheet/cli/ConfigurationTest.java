package callsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong configuration is answered with, before anything is touched. */
class ConfigurationTest {
  @TempDir Path folder;
  private Path lake;

  @BeforeEach
  void placeLake() {
    lake = folder.resolve("lake");
  }

  @Test
  void anAbsentFileIsNamed() {
    assertRefused(folder.resolve("absent.conf"), "absent.conf", "no such file");
  }

  @Test
  void aFolderIsNoFile() {
    assertRefused(folder, folder.toString(), "no such file");
  }

  @Test
  void brokenSyntaxIsNamedWithFileAndLine() throws IOException {
    assertRefused(studio("seed = 1\n\nlabels ] 3\n"), "studio.conf: 3");
  }

  @Test
  void anUnknownSubstitutionIsNamedWithFileAndLine() throws IOException {
    assertRefused(studio("seed = ${no.such.key}\n"), "studio.conf: 1", "no.such.key");
  }

  @Test
  void anUnknownKeyIsNamedWithFileLineAndTheNearestKnownOne() throws IOException {
    assertRefused(
        studio("labels {\n  min-confidense = 0.4\n}\n"),
        "studio.conf:2: Invalid labels.min-confidense: unknown key (the nearest known one is"
            + " min-confidence)");
  }

  @Test
  void allProblemsAreToldAtOnce() throws IOException {
    var answer =
        assertRefused(
            studio("sed = 1\nlabels.min-confidence = 7\ncommission.budget = much\n"),
            "studio.conf:1: Invalid sed: unknown key (the nearest known one is seed)",
            "studio.conf:2: Invalid labels.min-confidence: 7 (must be from 0 to 1)",
            "studio.conf:3: Invalid commission.budget: much (must be an amount of money)");

    assertThat(answer.err().lines()).hasSize(3);
  }

  @Test
  void aConfigurationThatSaysNothingOfItsPlacesIsToldAllThatIsMissing() throws IOException {
    var conf = Files.writeString(folder.resolve("bare.conf"), "bogus = 1\nreports = \"\"\n");

    assertRefused(
        conf,
        "bare.conf:1: Invalid bogus: unknown key",
        "bare.conf:2: Invalid reports:",
        "must not be empty",
        "Invalid landing: missing (it has no default)");
  }

  @Test
  void aWrongOverrideIsNamedAsSuch() throws IOException {
    var answer =
        Answer.of("nightly", "--conf", studio(""), "--lake", lake, "-D", "labels.min-confidence=x");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("-D on the command line:1: Invalid labels.min-confidence: x (must be a number)");
  }

  @Test
  void anOverrideThatIsNoSettingIsNamed() throws IOException {
    var answer = Answer.of("nightly", "--conf", studio(""), "-D", "{seed=[");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid -D: {seed=[");
  }

  @Test
  void everySettingIsToldWithItsPlace() throws IOException {
    var answer =
        Answer.of(
            "config",
            "--conf",
            studio("seed = 9\n"),
            "--lake",
            lake,
            "-Dlabels.min-confidence=0.6");

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    assertThat(answer.out())
        .containsPattern("seed = 9 {2}# .*studio.conf:1\\R")
        .contains("lake = \"%s\"  # --lake on the command line".formatted(lake))
        .contains("labels.min-confidence = 0.6  # -D on the command line")
        .containsPattern("coverage.performer-cap = 0.10? {2}# reference.conf:[0-9]+");
  }

  /** PATH stands for any variable: every machine has it. */
  @Test
  void noSecretIsShown() throws IOException {
    var secrets = "s3 { password = hunter2, list = [{ access-key = hunter2 }], path = ${PATH} }\n";
    var answer =
        Answer.of(
            "config",
            "--conf",
            studio(secrets + "report.corpus = \"My \"${PATH}\n"),
            "--reports",
            "s3a://user:hunter2@bucket/reports");

    assertThat(answer.out() + answer.err()).doesNotContain("hunter2", System.getenv("PATH"));
    assertThat(answer.out())
        .contains("s3.password = (redacted)", "s3.list = [{access-key = (redacted)}]")
        .contains("s3.path = (redacted)", "report.corpus = (redacted)")
        .contains("reports = \"s3a://(redacted)@bucket/reports\"");
    assertThat(answer.exitCode()).as("s3 is no setting").isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3.secret = hunter2\n",
        "seed = { password = hunter2 }\n",
        "commission.budget = ${PATH}\n",
        "labels.min-confidence = x${PATH}\n",
        "password = hunter2] hunter2\n",
        "password = \"hunter2\n",
        "commission.currency = ${PATH}\n"
      })
  void noSecretIsInAnErrorsMessage(String text) throws IOException {
    var answer = Answer.of("nightly", "--conf", studio(text), "--lake", lake);

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).doesNotContain("hunter2", System.getenv("PATH"));
  }

  @Test
  void noSecretOfTheCommandLineIsInAnErrorsMessage() throws IOException {
    var answer = Answer.of("nightly", "--conf", studio(""), "-Ds3.token=hunter2]");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Invalid -D: s3.token=(redacted)").doesNotContain("hunter2");
  }

  private Answer assertRefused(Path conf, String... told) {
    var answer = Answer.of("nightly", "--conf", conf, "--lake", lake);

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(2);
    assertThat(answer.err()).contains(told);
    assertThat(lake).doesNotExist();
    return answer;
  }

  private Path studio(String text) throws IOException {
    return SmallStudio.configuration(folder, text);
  }
}
