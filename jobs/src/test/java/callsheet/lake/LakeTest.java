package callsheet.lake;

import static callsheet.schema.Tables.LANDING_FILES;
import static callsheet.schema.Tables.NIGHTS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static java.util.stream.Collectors.toCollection;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import callsheet.error.CallsheetException;
import callsheet.schema.Column;
import callsheet.schema.FeedCount;
import callsheet.schema.LandingFile;
import callsheet.schema.Night;
import callsheet.schema.SessionLabel;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void recordsWithListsAndMapsComeBackAsTheyWere() {
    var night = night("running");

    lake.append(NIGHTS, lake.dataset(NIGHTS, List.of(night)));

    assertThat(lake.rows(NIGHTS)).containsExactly(night);
  }

  @Test
  void aTableWhoseCreationWasCutOffIsCreatedAnew() throws IOException {
    var log = folder.resolve("lake/ops/nights/_delta_log");
    Files.createDirectories(log);
    Files.createFile(log.resolve(".00000000000000000000.json.cut-off.tmp"));

    assertThat(lake.exists(NIGHTS)).isFalse();
    assertThat(lake.rows(NIGHTS)).isEmpty();
    lake.append(NIGHTS, lake.dataset(NIGHTS, List.of(night("done"))));
    assertThat(lake.rows(NIGHTS)).containsExactly(night("done"));
  }

  @Test
  void aTableOfAnEarlierVersionGetsTheColumnsThatHaveComeSince() {
    createWithout("consent_scope");
    lake.spark()
        .sql(
            "INSERT INTO delta.`%s` (as_of, run_id, attempt, status, feeds, taxonomy_version, configuration_fingerprint, code_version, versions_before, started_at) VALUES (DATE '2026-11-21', 'before', 1, 'done', array(), 't', 'c', 'v', map(), now())"
                .formatted(lake.location(NIGHTS)));

    lake.append(NIGHTS, lake.dataset(NIGHTS, List.of(night("done"))));

    assertThat(lake.rows(NIGHTS)).extracting(Night::runId).contains("before").hasSize(2);
    assertThat(lake.rows(NIGHTS)).contains(night("done"));
  }

  @Test
  void aTableOfAnEarlierVersionThatLacksWhatEveryRowMustHaveIsRefused() {
    createWithout("status");

    assertThatThrownBy(() -> lake.rows(NIGHTS))
        .isInstanceOf(CallsheetException.class)
        .hasMessageContaining("in its ops.nights every row lacks status");
  }

  private void createWithout(String column) {
    var ddl = NIGHTS.ddl(lake.location(NIGHTS));
    var shorter = ddl.replaceFirst("\\n  %s [^\\n]*,(?=\\n)".formatted(column), "");
    assertThat(shorter).isNotEqualTo(ddl);
    lake.spark().sql(shorter);
  }

  @Test
  void anUpsertReplacesTheRowOfItsKey() {
    lake.upsert(NIGHTS, lake.dataset(NIGHTS, List.of(night("running"))));
    lake.upsert(NIGHTS, lake.dataset(NIGHTS, List.of(night("done"))));

    assertThat(lake.rows(NIGHTS)).containsExactly(night("done"));
  }

  @Test
  void aRowThatBreaksACheckIsRefused() {
    var unbalanced = file("a.jsonl", 3, 1);

    assertThatThrownBy(
            () -> lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(unbalanced))))
        .hasStackTraceContaining("landed");
    assertThat(lake.rows(LANDING_FILES)).isEmpty();
  }

  @Test
  void aTableIsSetBackToAnEarlierVersion() {
    long empty = lake.version(LANDING_FILES);
    lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file("a.jsonl", 1, 1))));
    long one = lake.version(LANDING_FILES);
    lake.append(LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file("b.jsonl", 1, 1))));

    lake.restore(LANDING_FILES, one);
    assertThat(lake.rows(LANDING_FILES)).containsExactly(file("a.jsonl", 1, 1));

    lake.restore(LANDING_FILES, empty);
    assertThat(lake.rows(LANDING_FILES)).isEmpty();
  }

  @Test
  void noPersonalColumnIsAmongTheFileStatistics() {
    assertThat(Tables.PARTICIPANTS.ddl("somewhere"))
        .contains("'delta.dataSkippingStatsColumns' = 'session_id'");
  }

  @Test
  void rowsAreDeletedByTheKeysOfOthers() {
    lake.append(
        LANDING_FILES,
        lake.dataset(LANDING_FILES, List.of(file("a.jsonl", 1, 1), file("b.jsonl", 1, 1))));

    lake.delete(
        LANDING_FILES, lake.dataset(LANDING_FILES, List.of(file("a.jsonl", 1, 1))).select("file"));

    assertThat(lake.rows(LANDING_FILES)).containsExactly(file("b.jsonl", 1, 1));
  }

  /** Java sorts the last two of the ids the other way round than Spark does. */
  @Test
  void ofALargeTableOnlyFilesThatMayHoldAKeyAreReadAndNoneTooFew() {
    var ids =
        IntStream.range(0, 400).mapToObj("S-%03d"::formatted).collect(toCollection(TreeSet::new));
    ids.addAll(List.of("S-\uFFFD", "S-\uD83D\uDE00"));
    var rows = lake.dataset(SESSION_LABELS, ids.stream().map(LakeTest::labels).toList());
    lake.append(SESSION_LABELS, rows.repartitionByRange(20, col("session_id")));
    long whole = lake.version(SESSION_LABELS);

    var keys =
        rows.where("session_id BETWEEN 'S-100' AND 'S-179' OR session_id > 'S-A'")
            .select("session_id");
    var found = lake.pinned(SESSION_LABELS, new KeyRanges(keys, "session_id"));
    assertThat(found.join(keys, "session_id").count()).isEqualTo(82);
    assertThat(TestLake.filesRead(found)).isBetween(4L, 8L);

    lake.delete(SESSION_LABELS, keys);
    assertThat(lake.read(SESSION_LABELS).count()).isEqualTo(320);
    assertThat(lake.read(SESSION_LABELS).join(keys, "session_id").isEmpty()).isTrue();

    lake.restore(SESSION_LABELS, whole);
    assertThat(lake.read(SESSION_LABELS).count()).isEqualTo(402);
  }

  private static SessionLabel labels(String session) {
    return new SessionLabel(session, 1, "v", 1, 1, 1, 0, 0);
  }

  @Test
  void whatATableIsClusteredByIsInItsFileStatisticsAndNotPersonal() {
    assertThat(Tables.ALL)
        .allSatisfy(
            table ->
                assertThat(table.columns().stream().filter(column -> !column.isPersonal()))
                    .extracting(Column::name)
                    .containsAll(table.clusteredBy()));
    assertThat(Tables.TURNS.ddl("somewhere")).contains("CLUSTER BY (session_id)");
  }

  @Test
  void nothingThatWasSettledOutlivesTheSweep() throws IOException {
    var part = folder.resolve("lake/_work/1/part-00000");
    Files.createDirectories(part.getParent());
    Files.writeString(part, "a transcript");

    lake.sweep();

    assertThat(part).doesNotExist();
  }

  @Test
  void whatWritesNothingLeavesTheVersion() {
    var known = lake.dataset(LANDING_FILES, List.of(file("a.jsonl", 1, 1)));
    lake.append(LANDING_FILES, known);
    long version = lake.version(LANDING_FILES);
    var none = lake.settled(known.where("file = 'none'"));

    lake.append(LANDING_FILES, none);
    lake.upsert(LANDING_FILES, none);
    lake.delete(LANDING_FILES, none.select("file"));
    lake.deleteWhere(LANDING_FILES, "file = 'none'");

    assertThat(lake.version(LANDING_FILES)).isEqualTo(version);
  }

  private static LandingFile file(String name, long landed, long accepted) {
    return new LandingFile(
        "sessions", name, 10, NOON, LocalDate.of(2026, 11, 22), landed, accepted, 0, 0, 0, 0, 0, 0);
  }

  private static Night night(String status) {
    return night(new Run(LocalDate.of(2026, 11, 22), "run", 42), status);
  }

  static Night night(Run run, String status) {
    return new Night(
        run.asOf(),
        run.runId(),
        1,
        status,
        List.of(new FeedCount("sessions", 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
        "studio-1",
        "f",
        "v",
        null,
        Map.of("core.turns", 3L),
        NOON,
        null);
  }
}
