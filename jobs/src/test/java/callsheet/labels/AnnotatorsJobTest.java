package callsheet.labels;

import static callsheet.schema.Tables.AGREEMENT;
import static callsheet.schema.Tables.ANNOTATOR_MODELS;
import static callsheet.schema.Tables.ANNOTATOR_QUALITY;
import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TestTaxonomy;
import callsheet.corpus.Timeline;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.AnnotatorQuality;
import callsheet.schema.FittedAnnotator;
import callsheet.schema.LabelAgreement;
import callsheet.schema.Session;
import callsheet.schema.Withdrawal;
import callsheet.statistics.KeyHash;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatorsJobTest {
  private static final Taxonomy TAXONOMY = TestTaxonomy.of("neutral", "joy", "fear");
  private static final List<String> WORDS = List.of("neutral", "joy", "fear");
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final int TURNS = 10;

  @TempDir Path folder;

  @Test
  void aFitHoldsUntilTheNextIsDueAndSaysWhyItIsMade() {
    var lake = TestLake.in(folder);
    land(lake, 0, 8, 0.9);

    assertThat(night(lake, 0, TAXONOMY)).isEqualTo("first");
    var first = lake.rows(ANNOTATOR_MODELS);
    assertThat(night(lake, 0, TAXONOMY)).isEqualTo("first");
    assertThat(lake.rows(ANNOTATOR_MODELS)).containsExactlyInAnyOrderElementsOf(first);

    land(lake, 8, 12, 0.9);
    long version = lake.version(ANNOTATOR_MODELS);
    assertThat(night(lake, 1, TAXONOMY)).isNull();
    assertThat(lake.version(ANNOTATOR_MODELS)).isEqualTo(version);
    assertThat(lake.rows(ANNOTATOR_QUALITY))
        .extracting(AnnotatorQuality::modelVersion)
        .containsOnly(first.get(0).version());

    land(lake, 12, 17, 0.9);
    assertThat(night(lake, 2, TAXONOMY)).isEqualTo("growth");
    assertThat(night(lake, 30, TAXONOMY)).isEqualTo("schedule");
    assertThat(night(lake, 31, new Taxonomy("test-2", TAXONOMY.emotions(), java.util.Map.of())))
        .isEqualTo("taxonomy");
    assertThat(lake.rows(ANNOTATOR_MODELS))
        .extracting(FittedAnnotator::cause)
        .contains("first", "growth", "schedule", "taxonomy");
  }

  @Test
  void aFitAfterAWithdrawalLeavesNoOtherAndIsThatOfACorpusWithoutThePerformer() {
    var lake = TestLake.in(folder.resolve("after"));
    land(lake, 0, 12, 0.9);
    night(lake, 0, TAXONOMY);
    lake.deleteWhere(SESSIONS, "session_id IN ('S-3', 'S-4')");
    withdraw(lake);

    assertThat(night(lake, 1, TAXONOMY)).isEqualTo("withdrawal");
    assertThat(night(lake, 1, TAXONOMY)).as("run again").isEqualTo("withdrawal");

    var never = TestLake.in(folder.resolve("never"));
    land(never, 0, 3, 0.9);
    land(never, 5, 12, 0.9);
    withdraw(never);
    assertThat(night(never, 1, TAXONOMY)).isEqualTo("first");
    assertThat(lake.read(ANNOTATOR_MODELS).drop("cause").toJSON().collectAsList())
        .containsExactlyInAnyOrderElementsOf(
            never.read(ANNOTATOR_MODELS).drop("cause").toJSON().collectAsList());
  }

  @Test
  void theFitIsTheSameToTheLastBitInOneTaskAndSpreadOverMany() {
    var lake = TestLake.in(folder);
    land(lake, 0, 9, 0.7);
    var census = RaterCensus.of(lake);
    var fit = new CorpusFit(RatedSessions.of(TAXONOMY, census.annotatorIds()), 4, TAXONOMY.size());

    var one = fit.inOneTask(RatedSessions.sessions(lake));
    var many = fit.spread(RatedSessions.sessions(lake).repartition(5));

    assertThat(census.annotatorIds()).containsExactly("R-0", "R-1", "R-2", "R-3");
    assertThat(census.annotations()).isEqualTo(9 * TURNS * 3 + 9);
    assertThat(many.iterations()).isEqualTo(one.iterations()).isGreaterThan(1);
    assertThat(many.logLikelihood()).isEqualTo(one.logLikelihood());
    for (int annotator = 0; annotator < 4; annotator++) {
      assertThat(many.model().confusion(annotator)).isDeepEqualTo(one.model().confusion(annotator));
    }
  }

  @Test
  void whoeverHasFewLabelsIsPooledAndNotJudged() {
    var lake = TestLake.in(folder);
    land(lake, 0, 9, 0.9);
    night(lake, 0, TAXONOMY);

    var rows = lake.rows(ANNOTATOR_QUALITY);
    assertThat(rows).hasSize(4);
    for (AnnotatorQuality row : rows) {
      boolean isFew = row.annotatorId().equals("R-3");
      assertThat(row.labelCount()).isEqualTo(isFew ? 9 : 90);
      assertThat(row.isPooled()).isEqualTo(isFew);
      assertThat(row.accuracy() == null).isEqualTo(isFew);
      assertThat(row.recall().isEmpty()).isEqualTo(isFew);
      assertThat(row.verdict()).isEqualTo(isFew ? "too few labels to tell" : "reliable");
      assertThat(row.reason()).isEqualTo(isFew ? "SUPPRESSED" : null);
    }
    assertThat(lake.rows(AGREEMENT))
        .filteredOn(row -> row.scopeKind().equals("corpus") && row.emotion() == null)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.sessions()).isEqualTo(9);
              assertThat(row.krippendorffAlpha()).isGreaterThan(0.3);
              assertThat(row.krippendorffAlphaLower()).isNull();
              assertThat(row.reason()).isEqualTo("SUPPRESSED");
            });
  }

  @Test
  void anAnnotatorWhoBeginsToGuessHasTheModelFittedAnew() {
    var lake = TestLake.in(folder);
    land(lake, 0, 40, 0.95);
    night(lake, 40, TAXONOMY);
    assertThat(lake.rows(ANNOTATOR_MODELS)).noneMatch(FittedAnnotator::isDrifting);

    land(lake, 40, 60, 0.1);
    assertThat(night(lake, 46, TAXONOMY)).as("a week has not passed").isNull();
    assertThat(night(lake, 60, TAXONOMY)).isEqualTo("drift");

    assertThat(lake.rows(ANNOTATOR_QUALITY))
        .filteredOn(row -> row.asOf().equals(FIRST.plusDays(60)))
        .filteredOn(row -> Boolean.TRUE.equals(row.isDrifting()))
        .extracting(AnnotatorQuality::annotatorId)
        .contains("R-0");
    assertThat(night(lake, 68, TAXONOMY)).as("known to drift").isNull();
  }

  @Test
  void anEmptyLakeHasAModelThatKnowsNobody() {
    var lake = TestLake.in(folder);

    assertThat(night(lake, 0, TAXONOMY)).isEqualTo("first");
    assertThat(lake.rows(ANNOTATOR_MODELS))
        .extracting(FittedAnnotator::annotatorId)
        .containsExactly("(others)");
    assertThat(lake.rows(AGREEMENT)).extracting(LabelAgreement::reason).containsOnly("NO_DATA");
    land(lake, 0, 2, 0.9);
    assertThat(night(lake, 1, TAXONOMY)).isEqualTo("growth");
  }

  /** The night's fit by its cause; null when it made none. */
  private static @Nullable String night(Lake lake, int day, Taxonomy taxonomy) {
    var run = new Run(FIRST.plusDays(day), "run-" + day, 42);
    var job = new AnnotatorsJob(new LabelsConfig(0.5), taxonomy);
    job.run(lake, run);
    return job.told(lake, run)
        .map(words -> words.replaceAll(".*\\(", "").replaceAll("\\).*", ""))
        .orElse(null);
  }

  private static void withdraw(Lake lake) {
    var gone = new Withdrawal("digest", FIRST, "withdrawals/a.jsonl", 1);
    lake.append(WITHDRAWALS, lake.dataset(WITHDRAWALS, List.of(gone)));
  }

  /** A session a day; R-0 hears right so often, R-1 and R-2 nearly always, R-3 the first turn. */
  private static void land(Lake lake, int from, int to, double skill) {
    var sessions =
        IntStream.range(from, to).mapToObj(day -> session("S-" + day, day, skill)).toList();
    lake.append(SESSIONS, lake.dataset(SESSIONS, sessions));
  }

  private static Session session(String id, int day, double skill) {
    var turns = new ArrayList<TimelineTurn>();
    for (int turn = 0; turn < TURNS; turn++) {
      var heard =
          new ArrayList<>(
              List.of(vote(id, turn, 0, skill), vote(id, turn, 1, 0.95), vote(id, turn, 2, 0.9)));
      if (turn == 0) {
        heard.add(vote(id, turn, 3, 0.9));
      }
      turns.add(new TimelineTurn(turn, turn % 2, null, null, heard));
    }
    var recordedAt = FIRST.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    return new Session(
        id,
        "SC-1",
        recordedAt,
        recordedAt,
        day % 2 == 0 ? "en" : null,
        null,
        null,
        null,
        List.of("P-1", "P-2"),
        List.of("R-0", "R-1", "R-2", "R-3"),
        TURNS,
        TURNS * 3 + 1,
        new Timeline(turns).pack(),
        Arrays.hashCode(new Timeline(turns).pack()),
        "sessions/a.jsonl",
        day);
  }

  private static Vote vote(String session, int turn, int annotator, double skill) {
    int shown = (int) (3 * KeyHash.uniform(session, turn));
    double draw = KeyHash.uniform(session + "/" + annotator, turn);
    int heard = draw < skill ? shown : (shown + (draw * 1000 % 1 < 0.5 ? 1 : 2)) % 3;
    return new Vote(annotator, List.of(WORDS.get(heard)));
  }
}
