package callsheet.cli;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.QUARANTINE;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.LandingFile;
import callsheet.schema.Performer;
import callsheet.schema.Quarantined;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries that are not there, hold nothing, or hold rubbish. */
class DeliveryTest {
  @TempDir Path folder;
  private Path landing;
  private Path lake;

  @BeforeEach
  void placeDirectories() {
    landing = folder.resolve("landing");
    lake = folder.resolve("lake");
  }

  @Test
  void aMissingLandingDirectoryIsNamedAndLeavesNoLake() throws IOException {
    assertUnusable("it does not exist");
  }

  @Test
  void aDirectoryWithoutFeedsIsNamedAndLeavesNoLake() throws IOException {
    Files.createDirectories(landing.resolve("holiday-pictures"));

    assertUnusable("it holds no feed", "performers/", "sessions/");
  }

  @Test
  void emptyAndGarbageFilesEndInTheQuarantineAndTheBooksBalance() throws IOException {
    landRubbish();

    var answer = ingest();

    assertThat(answer.exitCode()).as(answer.err()).isZero();
    var tables = new Lake(TestLake.spark(), lake.toString());
    var files = tables.rows(LANDING_FILES);
    assertThat(files).hasSize(7);
    assertThat(files).allSatisfy(DeliveryTest::assertBalanced);
    assertThat(tables.rows(PERFORMERS)).extracting(Performer::performerId).contains("P-1");
    assertThat(tables.rows(QUARANTINE))
        .extracting(Quarantined::file)
        .contains(
            "performers/cut.jsonl.gz",
            "sessions/noise.jsonl",
            "sessions/noise.jsonl.gz",
            "annotations/prose.jsonl")
        .doesNotContain("performers/good.jsonl", "scenes/empty.jsonl");
    assertThat(tables.rows(QUARANTINE))
        .filteredOn(refused -> refused.file().equals("annotations/prose.jsonl"))
        .hasSize(3);
  }

  private void landRubbish() throws IOException {
    var noise = new byte[4_096];
    new Random(7).nextBytes(noise);
    var half = gzip(SmallStudio.PERFORMER.formatted("P-2") + "\n" + "x".repeat(100_000));
    SmallStudio.land(landing, "performers/good.jsonl", List.of(performer("P-1")));
    SmallStudio.land(landing, "performers/cut.jsonl.gz", Arrays.copyOf(half, half.length / 2));
    SmallStudio.land(landing, "scenes/empty.jsonl", new byte[0]);
    SmallStudio.land(landing, "scenes/empty.jsonl.gz", new byte[0]);
    SmallStudio.land(landing, "sessions/noise.jsonl", noise);
    SmallStudio.land(landing, "sessions/noise.jsonl.gz", noise);
    SmallStudio.land(landing, "annotations/prose.jsonl", List.of("Dear studio,", "[1, 2]", "7"));
  }

  private static void assertBalanced(LandingFile file) {
    long known = file.accepted() + file.replaced() + file.ignored();
    assertThat(file.landed())
        .as(file.file())
        .isEqualTo(known + file.quarantined() + file.waiting());
  }

  private void assertUnusable(String... told) throws IOException {
    var answer = ingest();

    assertThat(answer.exitCode()).as(answer.err()).isEqualTo(3);
    assertThat(answer.err()).contains(landing.toString()).contains(told).hasLineCount(1);
    assertThat(lake).doesNotExist();
  }

  private Answer ingest() throws IOException {
    var conf = SmallStudio.configuration(folder, "");
    return Answer.of(
        "ingest", "--conf", conf, "--landing", landing, "--lake", lake, "--as-of", "2026-11-22");
  }

  private static String performer(String id) {
    return SmallStudio.PERFORMER.formatted(id);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
