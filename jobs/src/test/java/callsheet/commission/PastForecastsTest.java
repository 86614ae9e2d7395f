package callsheet.commission;

import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.counted;
import static callsheet.commission.Briefs.scene;
import static callsheet.commission.Briefs.turns;
import static callsheet.commission.Briefs.withArc;
import static callsheet.schema.Tables.COUNTED_SESSIONS;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.FORECAST_RECORD;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.commission.PlayedSessions.Played;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.CountedSession;
import callsheet.schema.Coverage;
import callsheet.schema.ForecastRecord;
import callsheet.schema.SceneYield;
import callsheet.schema.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastForecastsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 20);
  private static final Offset<Double> CLOSE = within(1e-9);

  /** The first night, run once; every test has a copy. */
  @TempDir static Path made;

  @TempDir Path folder;
  private Lake lake;

  @BeforeAll
  static void playTheFirstNight() {
    var lake = TestLake.in(made);
    put(
        lake,
        SCENES,
        List.of(withArc(scene("B1", "100"), "joy"), scene("B2", "100"), scene("B3", "100")));
    put(
        lake,
        SCENE_CELLS,
        List.of(turns("B1", 2), counted("B1", JOY, 6, 2), turns("B2", 1), counted("B2", JOY, 1)));
    play(lake, new Played("S-1", "B1", "joy", 6), new Played("S-2", "B1", "joy", 2));
    play(lake, new Played("S-3", "B2", "joy", 1));
    night(lake, 0);
  }

  @BeforeEach
  void copyIt() throws IOException {
    TestLake.copy(made, folder);
    lake = TestLake.in(folder);
  }

  @Test
  void onTheFirstNightThereIsNoForecastToJudge() {
    assertThat(records(0)).hasSize(1);
    var only = records(0).get(0);
    assertThat(only.cellKind()).isEqualTo("(all)");
    assertThat(only.forecastOn()).isNull();
    assertThat(only.bias()).isNull();
    assertThat(only.reason()).isEqualTo("no_forecast");
    assertThat(lake.rows(COUNTED_SESSIONS))
        .extracting(CountedSession::sessionId, CountedSession::countedOn)
        .containsExactlyInAnyOrder(tuple("S-1", FIRST), tuple("S-2", FIRST), tuple("S-3", FIRST));
  }

  @Test
  void aForecastIsHeldAgainstTheSessionsThatCameAfterIt() {
    play(new Played("S-4", "B1", "joy", 5), new Played("S-5", "B1", "neutral", 3));
    play(new Played("S-6", "B2", "joy", 2));
    night(1);

    var record = all(1);
    var one = forecast("B1");
    var other = forecast("B2");
    double expected = 2 * one.expectedYield() + other.expectedYield();
    assertThat(record.forecastOn()).isEqualTo(FIRST);
    assertThat(record.sessions()).isEqualTo(3);
    assertThat(record.briefs()).isEqualTo(2);
    assertThat(record.predictions()).isEqualTo(3);
    assertThat(record.predictedMass()).isCloseTo(expected, CLOSE);
    assertThat(record.realisedMass()).isEqualTo(7);
    double first = one.expectedYield() - 5;
    double second = one.expectedYield();
    double third = other.expectedYield() - 2;
    double mean = (first + second + third) / 3;
    assertThat(record.bias()).isCloseTo(mean, CLOSE);
    double spread =
        Math.pow(first - mean, 2) + Math.pow(second - mean, 2) + Math.pow(third - mean, 2);
    double reach = 4.302652729749464 * Math.sqrt(spread / 2 / 3); // t of 2 degrees of freedom
    assertThat(record.biasLower()).isCloseTo(mean - reach, CLOSE);
    assertThat(record.biasUpper()).isCloseTo(mean + reach, CLOSE);
    assertThat(record.brier())
        .isCloseTo(
            (Math.pow(1 - chance(one), 2)
                    + Math.pow(chance(one), 2)
                    + Math.pow(1 - chance(other), 2))
                / 3,
            CLOSE);
    assertThat(record.brierBase()).as("two of three bring joy").isCloseTo(2.0 / 9, CLOSE);
    assertThat(record.lowRatio()).isCloseTo(2 / other.expectedYield(), CLOSE);
    assertThat(record.highRatio()).isCloseTo(5 / (2 * one.expectedYield()), CLOSE);
    assertThat(records(1)).extracting(ForecastRecord::cellKind).containsExactly("(all)", "emotion");
  }

  @Test
  void theSameNightAgainJudgesTheSame() {
    play(new Played("S-4", "B1", "joy", 5));
    night(1);
    var records = records(1);
    var book = lake.rows(COUNTED_SESSIONS);

    night(1);

    assertThat(records(1)).isEqualTo(records);
    assertThat(lake.rows(COUNTED_SESSIONS)).containsExactlyInAnyOrderElementsOf(book);
  }

  @Test
  void eachSessionIsJudgedOnce() {
    play(new Played("S-4", "B1", "joy", 5));
    night(1);
    night(2);

    assertThat(all(1).sessions()).isEqualTo(1);
    assertThat(all(1).intervalReason()).isEqualTo("ONE_CLUSTER");
    assertThat(all(2).sessions()).isZero();
    assertThat(all(2).reason()).isEqualTo("no_session");
    assertThat(all(2).forecastOn()).isEqualTo(FIRST.plusDays(1));
  }

  @Test
  void aSessionOfABriefWithoutAForecastIsNotJudged() {
    play(new Played("S-4", "B9", "joy", 5));
    night(1);

    assertThat(all(1).reason()).isEqualTo("no_session");
  }

  @Test
  void aSessionThatAWithdrawalHasChangedIsNotJudged() {
    play(new Played("S-4", "B1", "joy", 5), new Played("S-5", "B1", "joy", 4));
    var gone =
        lake.read(TURNS)
            .where("session_id = 'S-4' AND turn = 0")
            .withColumn("performer_id", lit(null).cast("string"))
            .withColumn("tombstone", lit("withdrawn"));
    lake.upsert(TURNS, gone);
    night(1);

    assertThat(all(1).sessions()).isEqualTo(1);
    assertThat(all(1).realisedMass()).isEqualTo(4);
  }

  @Test
  void whatANightHadCountedMustBeKnownToJudgeIt() {
    lake.deleteWhere(COUNTED_SESSIONS, "true");
    play(new Played("S-4", "B1", "joy", 5));
    night(1);

    assertThat(all(1).reason()).isEqualTo("no_forecast");
  }

  @Test
  void aRecordOfForecastsThatAreRemovedStays() {
    play(new Played("S-4", "B1", "joy", 5));
    night(1);
    var records = records(1);
    lake.deleteWhere(SCENE_YIELDS, "as_of = DATE '%s'".formatted(FIRST));

    night(1);

    assertThat(records(1)).isEqualTo(records);
  }

  @Test
  void aSessionThatIsGoneLeavesTheBook() {
    lake.deleteWhere(SESSIONS, "session_id = 'S-3'");
    lake.deleteWhere(SESSION_LABELS, "session_id = 'S-3'");
    night(1);

    assertThat(lake.rows(COUNTED_SESSIONS))
        .extracting(CountedSession::sessionId)
        .containsExactlyInAnyOrder("S-1", "S-2");
  }

  /** Of a negative binomial with the forecast's moments, by its formula; a Poisson's as a limit. */
  private static double chance(SceneYield forecast) {
    double mean = forecast.expectedYield();
    double variance =
        number(forecast.yieldVariance()) + Math.pow(number(forecast.standardError()), 2);
    assertThat(variance).isGreaterThan(mean);
    double size = mean * mean / (variance - mean);
    return 1 - Math.pow(size / (size + mean), size);
  }

  private static double number(@Nullable Double value) {
    assertThat(value).isNotNull();
    return value;
  }

  private void play(Played... sessions) {
    play(lake, sessions);
  }

  private static void play(Lake lake, Played... sessions) {
    PlayedSessions.put(lake, List.of(sessions));
  }

  private void night(int number) {
    night(lake, number);
  }

  private static void night(Lake lake, int number) {
    var run = new Run(FIRST.plusDays(number), "run", 1);
    lake.snapshot(COVERAGE, run, List.of(wanted(run)));
    new YieldsJob(GoldenTaxonomy.ofCorpus(), null).run(lake, run);
  }

  private List<ForecastRecord> records(int night) {
    return lake.rows(FORECAST_RECORD).stream()
        .filter(row -> row.asOf().equals(FIRST.plusDays(night)))
        .toList();
  }

  private ForecastRecord all(int night) {
    return records(night).get(0);
  }

  private SceneYield forecast(String brief) {
    return lake.rows(SCENE_YIELDS).stream()
        .filter(row -> row.asOf().equals(FIRST) && row.sceneId().equals(brief))
        .findFirst()
        .orElseThrow();
  }

  private static <R extends Record> void put(Lake lake, Table<R> table, List<R> rows) {
    lake.append(table, lake.dataset(table, rows));
  }

  private static Coverage wanted(Run run) {
    return new Coverage(
        run.asOf(),
        run.runId(),
        "emotion",
        "joy",
        null,
        "(all)",
        100,
        1,
        0,
        0,
        100,
        0,
        0L,
        0.0,
        null,
        "empty",
        0.1,
        null,
        0L,
        null,
        null,
        null,
        0.0);
  }
}
