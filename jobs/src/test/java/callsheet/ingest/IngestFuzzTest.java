package callsheet.ingest;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.QUARANTINE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SESSIONS;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.landing.LandingFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Garbage of every kind goes through real nights; what is sound beside it arrives. */
class IngestFuzzTest {
  @TempDir Path folder;

  @Test
  void brokenRecordsStopNothingAreAllAccountedForAndSoundOnesArrive() {
    check(folder, 1, 3_000);
  }

  /**
   * The same at volume: {@code java -Xmx1g -cp … callsheet.ingest.IngestFuzzTest 100000 7}, with
   * the number of records and the seed.
   */
  public static void main(String[] arguments) throws IOException {
    int records = Integer.parseInt(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    var folder = Files.createTempDirectory("ingest-fuzz");
    var lake = check(folder, seed, records);
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    out.printf("%,d broken records, seed %d, in %s%n", records, seed, folder);
    show(out, lake.read(LANDING_FILES).selectExpr("sum(landed)", "sum(accepted)", "sum(replaced)"));
    show(
        out,
        lake.read(LANDING_FILES).selectExpr("sum(ignored)", "sum(quarantined)", "sum(waiting)"));
    show(out, lake.read(QUARANTINE).groupBy("rule").count().orderBy("rule"));
    out.printf("within a heap of %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
    TestLake.spark().stop();
  }

  private static void show(PrintWriter out, Dataset<Row> rows) {
    rows.collectAsList().forEach(out::println);
  }

  private static Lake check(Path folder, long seed, int records) {
    var landing = new LandingFolder(folder.resolve("landing"));
    var fuzz = new IngestFuzz(landing, seed);
    fuzz.land(records);
    var lake = TestLake.in(folder);
    new Nights(lake, landing).run();

    var files = lake.rows(LANDING_FILES);
    assertThat(files).extracting(file -> file.file()).containsAll(fuzz.lines().keySet());
    for (var file : files) {
      assertThat(
              file.accepted()
                  + file.replaced()
                  + file.ignored()
                  + file.quarantined()
                  + file.waiting())
          .as("what became of the records of %s", file.file())
          .isEqualTo(fuzz.lines().getOrDefault(file.file(), file.landed()))
          .isEqualTo(file.landed());
    }
    long wholes = lake.read(QUARANTINE).where(col("part").equalTo("")).count();
    assertThat(wholes)
        .isEqualTo(files.stream().mapToLong(f -> f.quarantined() + f.waiting()).sum());
    assertThat(wholes).isGreaterThan(records / 4);
    assertThat(lake.read(SESSIONS).where(col("session_id").startsWith("M-")).count())
        .as("sound sessions")
        .isEqualTo(fuzz.markers())
        .isPositive();
    assertThat(lake.rows(SCENES)).extracting(scene -> scene.sceneId()).contains("SC-after");
    return lake;
  }
}
