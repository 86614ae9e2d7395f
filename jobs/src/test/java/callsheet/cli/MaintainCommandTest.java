package callsheet.cli;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.STEPS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import callsheet.schema.LandingFile;
import callsheet.schema.Night;
import callsheet.schema.Step;
import callsheet.schema.Turn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;

/** A lake of three nights: two of one week of last month, and tonight. */
class MaintainCommandTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 10, 20);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 23);
  private static final LocalDate TONIGHT = LocalDate.of(2026, 11, 22);
  private static final Instant EVENING = Instant.parse("2026-11-22T22:00:00Z");

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void whatIsOldOrInSmallPiecesIsTidiedUpOnceAndADryRunOnlyTellsOfIt() throws IOException {
    List.of(TUESDAY, FRIDAY, TONIGHT).forEach(night -> enter(night, "done"));
    IntStream.range(0, 6).forEach(this::land);
    var before = files();
    var landed = lake.rows(LANDING_FILES);

    var told = maintain("--dry-run", "0");

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("ops.landing_files", "write 6 small files (0.0 MB) together")
        .contains("ops.nights", "ops.steps", "drop the snapshots of 1 night")
        .contains("reports", "delete the pages of 1 night", "Nothing was changed");
    assertThat(files()).isEqualTo(before);

    var done = maintain("--dry-run=false", "0");

    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).contains("write 6 small files", "delete 6 old files", "Done.");
    assertThat(lake.rows(LANDING_FILES)).containsExactlyInAnyOrderElementsOf(landed);
    assertThat(liveFiles()).hasSize(1);
    assertThat(lake.rows(NIGHTS))
        .extracting(Night::asOf)
        .containsExactlyInAnyOrder(FRIDAY, TONIGHT);
    assertThat(lake.rows(STEPS)).extracting(Step::asOf).containsExactlyInAnyOrder(FRIDAY, TONIGHT);
    assertThat(folder.resolve("reports").toFile().list())
        .containsExactlyInAnyOrder(FRIDAY.toString(), TONIGHT.toString(), "notes");
    assertThat(maintain("--dry-run=false", "7").out()).isEqualTo("There is nothing to do.\n");
  }

  @Test
  void historyIsKeptAsLongAsItIsWanted() throws IOException {
    enter(TONIGHT, "done");
    IntStream.range(0, 4).forEach(this::land);

    assertThat(maintain("--dry-run=false", "7").out())
        .contains("write 4 small files")
        .doesNotContain("delete");

    assertThat(lake.read(LANDING_FILES, 2).count()).isEqualTo(2);
  }

  @Test
  void sessionsOfManyNightsAreClusteredSoThatOneIsFoundInOneFile() throws IOException {
    enter(TONIGHT, "done");
    createTurnsAsBeforeClustering();
    IntStream.range(0, 6).forEach(this::say);
    var said = lake.read(TURNS).sort("session_id", "turn").collectAsList();
    assertThat(filesRead("S-3-7")).isEqualTo(6);
    var before = files();

    var told = maintain("--dry-run", "7", "-Dmaintenance.file-size=24KiB");
    assertThat(told.out()).containsPattern("core.turns +cluster 6 new files .* by session_id");
    assertThat(files()).isEqualTo(before);

    var done = maintain("--dry-run=false", "7", "-Dmaintenance.file-size=24KiB");
    assertThat(done.exitCode()).as(done.err()).isZero();
    assertThat(done.out()).containsPattern("core.turns +cluster 6 new files .* by session_id");
    assertThat(lake.read(TURNS).sort("session_id", "turn").collectAsList()).isEqualTo(said);
    assertThat(ranges()).hasSizeGreaterThan(2).isSorted();
    assertThat(filesRead("S-3-7")).isEqualTo(1);
    var protocol = lake.spark().sql("DESCRIBE DETAIL delta.`%s`".formatted(turns())).head();
    assertThat(protocol.<Integer>getAs("minReaderVersion")).as("any reader reads it").isOne();

    var again = maintain("--dry-run=false", "7", "-Dmaintenance.file-size=24KiB");
    assertThat(again.out()).isEqualTo("There is nothing to do.\n");
    say(6);
    assertThat(maintain("--dry-run", "7").out())
        .as("one file is too few")
        .isEqualTo("There is nothing to do.\n");
  }

  private String turns() {
    return lake.location(TURNS);
  }

  private void createTurnsAsBeforeClustering() {
    var ddl = TURNS.ddl(turns());
    assertThat(ddl).contains("\nCLUSTER BY (session_id)\n");
    lake.spark().sql(ddl.replace("\nCLUSTER BY (session_id)\n", "\n"));
  }

  /** A night's sessions, whose ids are all over the place. */
  private void say(int night) {
    var turns =
        IntStream.range(0, 300)
            .mapToObj(
                turn -> {
                  var text = Redaction.digest(night + "-" + turn);
                  var session = "S-%d-%d".formatted(turn % 10, night);
                  return new Turn(session, turn, turn, "P-1", 1L, 2L, text, null, null, null);
                })
            .toList();
    lake.append(TURNS, lake.dataset(TURNS, turns).coalesce(1));
  }

  /** By a reader that leaves the choice of files to Delta. */
  private long filesRead(String session) {
    var turns = lake.read(TURNS, lake.version(TURNS));
    return TestLake.filesRead(turns.where(col("session_id").equalTo(session)));
  }

  /** The first and last session of every file, file after file. */
  private List<String> ranges() {
    var snapshot =
        DeltaLog.forTable(lake.spark(), turns()).update(false, Option.empty(), Option.empty());
    return snapshot.allFiles().toDF().select("stats").collectAsList().stream()
        .map(stats -> stats.getString(0))
        .map(
            stats ->
                stats.replaceAll(
                    ".*\"minValues\":\\{\"session_id\":\"([^\"]*)\".*\"maxValues\":\\{\"session_id\":\"([^\"]*)\".*",
                    "$1 $2"))
        .sorted()
        .flatMap(range -> Stream.of(range.split(" ", -1)))
        .toList();
  }

  @Test
  void aLakeWhoseNightWasCutOffIsLeftToTheNextNight() throws IOException {
    enter(TONIGHT, "running");

    var answer = maintain("--dry-run=false", "0");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("2026-11-22 was not finished", "callsheet nightly");
  }

  @Test
  void aLakeThatIsHeldIsLeftAlone() throws IOException {
    enter(TONIGHT, "done");
    Files.writeString(
        folder.resolve("lake/_held_by.000001-test"), "elsewhere 1 0 2026-11-21T23:00:00Z");

    assertThat(maintain("--dry-run", "0").exitCode()).isEqualTo(5);
  }

  @Test
  void noLakeIsMadeWhereThereIsNone() throws IOException {
    var answer = maintain("--dry-run=false", "0");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("Cannot maintain lake", "no such directory");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  private void enter(LocalDate asOf, String status) {
    var run = new Run(asOf, asOf + "-test", 1);
    var id = run.runId();
    var night =
        new Night(asOf, id, 1, status, List.of(), "t", "f", "v", null, Map.of(), EVENING, null);
    lake.snapshot(NIGHTS, run, List.of(night));
    Map<String, Long> none = Map.of();
    var step =
        new Step(asOf, "ingest", id, 1, "done", null, none, none, none, "f", "v", EVENING, 1);
    lake.snapshot(STEPS, run, List.of(step));
    try {
      Files.createDirectories(folder.resolve("reports").resolve(asOf.toString()));
      Files.createDirectories(folder.resolve("reports/notes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void land(int number) {
    var file =
        new LandingFile("scenes", number + ".jsonl", 1, EVENING, TONIGHT, 0, 0, 0, 0, 0, 0, 0, 0);
    lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file)));
  }

  private Answer maintain(String dryRun, String historyDays, String... more) throws IOException {
    var words =
        List.of(
            "maintain",
            dryRun,
            "--conf",
            SmallStudio.configuration(folder, ""),
            "--lake",
            folder.resolve("lake"),
            "--reports",
            folder.resolve("reports"),
            "-Dmaintenance.daily-days=1",
            "-Dmaintenance.min-small-files=4",
            "-Dmaintenance.history-days=" + historyDays);
    return Answer.of(Stream.concat(words.stream(), Stream.of(more)).toArray());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private List<Path> liveFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("lake/ops/landing_files"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }
}
