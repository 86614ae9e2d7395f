package callsheet.crash;

import static callsheet.schema.Tables.LANDING_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.cli.Answer;
import callsheet.crash.FickleFiles.Trouble;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Landing files that are listed and then cannot be read, or not to their end. */
class LostFileTest {
  @TempDir Path folder;

  @AfterEach
  void mend() {
    has(Map.of());
  }

  @Test
  void aFileThatCannotBeReadIsLeftWholeForTheNightThatCanReadIt() throws IOException {
    var studio = TwoNights.in(folder);
    has(
        Map.of(
            "sessions/a.jsonl", Trouble.BREAKS_OFF,
            "sessions/b.jsonl.gz", Trouble.BREAKS_OFF,
            "scenes/a.jsonl", Trouble.GONE));

    assertIngested(studio, "fickle", 1);

    var lake = new Lake(TestLake.spark(), folder.resolve("fickle").toString());
    assertThat(lake.rows(LANDING_FILES))
        .extracting(LandingFile::file)
        .containsExactlyInAnyOrder(
            "performers/a.jsonl", "annotations/a.jsonl", "payments/a.jsonl", "withdrawals/a.jsonl");
    assertThat(core("fickle").get("core.sessions")).isEmpty();
    assertThat(core("fickle").get("core.scenes")).isEmpty();

    has(Map.of());
    assertIngested(studio, "fickle", 1);
    assertIngested(studio, "sound", 1);

    assertThat(core("fickle")).isEqualTo(core("sound"));
  }

  private static void has(Map<String, Trouble> trouble) {
    FickleFiles.mount(TestLake.spark().sparkContext().hadoopConfiguration(), trouble);
  }

  private void assertIngested(TwoNights studio, String lake, int night) {
    var answer =
        Answer.of(
            "ingest",
            "--conf",
            studio.configuration(),
            "--landing",
            FickleFiles.path(studio.landing(night)),
            "--lake",
            folder.resolve(lake),
            "--reports",
            folder.resolve("reports"),
            "--as-of",
            TwoNights.asOf(night));
    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
  }

  private Map<String, List<String>> core(String lake) {
    var tables = Left.tables(folder.resolve(lake));
    tables.keySet().removeIf(table -> !table.startsWith("core."));
    return tables;
  }
}
