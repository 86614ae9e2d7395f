package callsheet.cli;

import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.EMOTION_DWELL;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.landing.Line;
import callsheet.schema.SessionLabel;
import callsheet.schema.Table;
import callsheet.schema.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that later ones have followed, whose labels are those of the annotator model in force: one
 * more thing that is to be as it was. The tests share a lake, and the last ones damage it.
 */
@Tag("long")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class PastNightTest {
  private static final String PERFORMERS_OF_FIRST =
      "SELECT hill_q0 AS performers FROM marts.performer_diversity WHERE cell_kind = 'turn' AND as_of = DATE '%s'"
          .formatted(ThreeNights.date(1));

  private Path folder;
  private ThreeNights studio;

  @BeforeAll
  void runThreeNights(@TempDir Path shared) throws IOException {
    folder = shared;
    studio = new ThreeNights(folder);
    var nights = studio.run();
    assertThat(nights)
        .allSatisfy(night -> assertThat(night.exitCode()).as(night.out() + night.err()).isZero());
    assertThat(nights.get(0).out()).contains("annotators fitted anew (first): model ");
  }

  @Test
  @Order(1)
  void labelsFollowTheModelInForce() {
    var lake = studio.lake();
    assertThat(lake.rows(SESSION_LABELS).stream().map(SessionLabel::labelVersion).distinct())
        .singleElement()
        .asString()
        .startsWith("SOFT_DS/test-1/");
    assertThat(lake.rows(TURN_LABELS))
        .filteredOn(row -> row.annotationCount() > 0)
        .allSatisfy(row -> assertThat(row.masses()).isNotEmpty());
  }

  @Test
  @Order(1)
  void aPastNightIsMadeAnewAsItWasAndTheTablesOfTodayStay() throws IOException {
    var marts = studio.rows("marts");
    var books = studio.rows("ops");
    var core = versions();
    var page = studio.text(studio.page(2));
    assertThat(marts).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

    var again = studio.run("nightly", "--as-of", ThreeNights.date(2));

    assertThat(again.exitCode()).as(again.out() + again.err()).isZero();
    assertThat(again.out()).contains("made anew", "up to " + ThreeNights.date(3));
    assertThat(studio.rows("marts")).isEqualTo(marts);
    assertThat(studio.rows("ops")).isEqualTo(books);
    assertThat(versions()).isEqualTo(core);
    assertThat(studio.text(studio.page(2))).isEqualTo(page);
    assertThat(folder.resolve("lake/_work")).doesNotExist();
  }

  private Map<String, Long> versions() {
    var lake = studio.lake();
    return Tables.ALL.stream()
        .filter(
            table -> table.database().equals("core") || table.name().equals("ops.landing_files"))
        .collect(Collectors.toMap(table -> table.name(), lake::version));
  }

  @Test
  @Order(2)
  void aPartOfAPastNightIsRefusedWithAdvice() {
    var answer = studio.run("measure", "--as-of", ThreeNights.date(2));

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err())
        .contains("later nights have run", "callsheet nightly --as-of " + ThreeNights.date(2));
  }

  @Test
  @Order(2)
  void aDateBeforeAnythingLandedIsRefused() {
    var answer = studio.run("nightly", "--as-of", "2026-11-01");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("2026-11-01", "nothing had landed by then");
  }

  @Test
  @Order(3)
  void whatChangedBetweenTwoNightsIsToldInWordsAndRows() {
    var told = studio.run("diff", "--from", ThreeNights.date(1), "--to", ThreeNights.date(3));

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("Configuration, taxonomy and code are the same.")
        .contains("The corpus holds 30 usable turns (15 more than before)")
        .contains("Landed in between: 3 annotations, 2 performers, 2 scenes, 3 sessions.")
        .contains("-2 waiting");
    var rows = studio.run("diff", "--format", "csv");
    assertThat(rows.out()).startsWith("part,subject,measure,before,after,difference,finding\r\n");
    assertThat(rows.out()).contains("corpus,usable turns,count,").doesNotContain("From 2026");
  }

  @Test
  @Order(3)
  void everyTargetIsToldWithWhatTheLatestNightFound() {
    var told = studio.run("targets");
    var changed = studio.run("targets", "--open", "--format", "csv", "-Dtargets.emotions.target=7");

    assertThat(told.exitCode()).as(told.err()).isZero();
    assertThat(told.out())
        .contains("; on " + ThreeNights.date(3))
        .containsPattern("neutral to joy +\\(all\\) +6 ");
    assertThat(changed.out())
        .startsWith("kind,from,to,stratum,target,weight,performer_cap,")
        .containsPattern("self,neutral,joy,.*,6.0,.*,2026-11-23,")
        .containsPattern("emotion,joy,,.*,7.0,.*,,,,,\r\n");
  }

  @Test
  @Order(3)
  void aNightThatIsNotThereIsToldWithThoseThatAre() {
    var answer = studio.run("diff", "--from", "2026-11-01");

    assertThat(answer.exitCode()).isEqualTo(2);
    assertThat(answer.err()).contains("2026-11-01", ThreeNights.date(1), ThreeNights.date(3));
  }

  @Test
  @Order(4)
  void derivedTablesThatAreDamagedOrGoneAreMadeAnewAsTheyWere() throws IOException {
    var core = studio.rows("core");
    var marts = studio.rows("marts");
    delete(studio.table(TURN_LABELS));
    breakLog(studio.table(CELL_MOMENTS));
    var lake = studio.lake();
    lake.overwrite(PERFORMER_CELLS, lake.read(PERFORMER_CELLS).limit(1));
    lake.deleteWhere(EMOTION_DWELL, "as_of = DATE '%s'".formatted(ThreeNights.date(3)));

    var answer = studio.run("rebuild");

    assertThat(answer.exitCode()).as(answer.out() + answer.err()).isZero();
    assertThat(answer.out())
        .contains("core.turn_labels cannot be read", "core.cell_moments cannot be read")
        .doesNotContain("emotion_dwell cannot be read");
    assertThat(studio.rows("core")).isEqualTo(core);
    assertThat(studio.rows("marts")).isEqualTo(marts);
  }

  private static void breakLog(Path table) throws IOException {
    try (var files = Files.list(table.resolve("_delta_log"))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).toList()) {
        Files.writeString(file, "no JSON");
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  @Order(5)
  void bothTheLatestAndAPastNightCanBeProved() {
    var latest = studio.run("verify");
    var past = studio.run("verify", "--as-of", ThreeNights.date(2));

    assertThat(latest.exitCode()).as(latest.out() + latest.err()).isZero();
    assertThat(latest.out())
        .contains("core.annotator_models, made anew", "keys", "All that was compared agrees");
    assertThat(latest.out()).doesNotContain("not compared");
    assertThat(past.exitCode()).as(past.out() + past.err()).isZero();
    assertThat(past.out()).contains("marts.commission_plan, made anew").doesNotContain("core.");
    assertThat(folder.resolve("lake/_work")).doesNotExist();
  }

  @Test
  @Order(5)
  void whateverIsWrongIsNamedWithItsKeyAndWithoutPersonalData() {
    var lake = studio.lake();
    Map<Table<?>, Long> before =
        List.<Table<?>>of(COMMISSION_PLAN, PERFORMERS, WITHDRAWALS, TURNS).stream()
            .collect(Collectors.toMap(Function.identity(), lake::version));
    try {
      lake.upsert(
          COMMISSION_PLAN, lake.read(COMMISSION_PLAN).withColumn("reason", lit("out of spite")));
      lake.append(PERFORMERS, lake.read(PERFORMERS).where("performer_id = 'P-3'"));
      lake.append(
          WITHDRAWALS,
          lake.read(PERFORMERS)
              .where("performer_id = 'P-2'")
              .selectExpr(
                  "sha2(performer_id, 256) AS performer_digest",
                  "DATE '2026-11-20' AS withdrawn_on",
                  "source_file",
                  "source_line"));
      lake.upsert(
          TURNS,
          lake.read(TURNS)
              .where("session_id = 'S-1' AND turn = 0")
              .withColumn("text", lit(null).cast("string"))
              .withColumn("tombstone", lit("withdrawn")));

      var answer = studio.run("verify");

      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.out().lines().filter(line -> line.contains("DIFFERS")))
          .anyMatch(line -> line.matches("marts.commission_plan, made anew .*rank 1:.*of spite.*"))
          .anyMatch(line -> line.matches("core.performers, keys .*performer_id #.*found 2.*"))
          .anyMatch(line -> line.matches("core.participants, consent .*has withdrawn.*"))
          .anyMatch(line -> line.matches("core.turns, tombstones .*S-1 0: its speaker.*"))
          .noneMatch(line -> line.matches(".*P-[0-9].*"));
    } finally {
      before.forEach(lake::restore);
    }
  }

  @Test
  @Order(6)
  void whoeverHasWithdrawnSinceIsLeftOutOfAPastNight() throws IOException {
    studio.landing().file("withdrawals/4.jsonl", Line.withdrawal("P-1"));
    assertThat(studio.run("ingest", "--as-of", ThreeNights.date(4)).exitCode()).isZero();

    var past = studio.run("nightly", "--as-of", ThreeNights.date(1));

    assertThat(past.exitCode()).as(past.out() + past.err()).isZero();
    assertThat(past.out()).contains("performers who have withdrawn since are left out");
    assertThat(studio.text(studio.page(1))).contains("withdrawn since are left out");
    var told = studio.run("sql", "--format", "csv", PERFORMERS_OF_FIRST);
    assertThat(told.out()).isEqualTo("performers\r\n4.0\r\n");
  }

  @Test
  @Order(7)
  void aNightWhoseLandingFilesAreGoneIsRefusedAndTheFileNamed() throws IOException {
    Files.delete(folder.resolve("landing/sessions/2.jsonl"));

    var answer = studio.run("nightly", "--as-of", ThreeNights.date(2));

    assertThat(answer.exitCode()).isEqualTo(3);
    assertThat(answer.err()).contains("sessions/2.jsonl", "is gone");
  }
}
