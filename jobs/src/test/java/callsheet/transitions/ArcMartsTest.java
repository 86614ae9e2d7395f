package callsheet.transitions;

import static callsheet.schema.Tables.ARC_COUNTS;
import static callsheet.schema.Tables.ARC_COVERAGE;
import static callsheet.schema.Tables.CELL_MOMENTS;
import static callsheet.schema.Tables.EMOTION_ARCS;
import static callsheet.schema.Tables.SHIFT_SUBTLETY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.ArcCount;
import callsheet.schema.ArcCoverage;
import callsheet.schema.CellMoment;
import callsheet.schema.EmotionArc;
import callsheet.schema.ShiftSubtlety;
import callsheet.schema.Table;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arcs of six performers who go from calm over cross to rage, and of one who comes back. */
class ArcMartsTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy(
          "test",
          List.of(
              new Emotion("calm", 0.5, -0.5, 0),
              new Emotion("cross", 0, 0, 0),
              new Emotion("rage", -0.5, 0.5, 0)),
          Map.of());

  @TempDir static Path folder;

  private static Lake lake;

  @BeforeAll
  static void measure() {
    lake = TestLake.in(folder);
    var arcs = new ArrayList<ArcCount>();
    for (int performer = 1; performer <= 6; performer++) {
      var language = performer > 4 ? "es" : "en";
      arcs.add(arc("P-" + performer, language, "calm cross rage", 5));
      arcs.add(arc("P-" + performer, language, "calm cross", 5));
    }
    // P-1 speaks both languages, and is one performer.
    arcs.add(arc("P-1", "es", "calm cross rage", 1));
    arcs.add(arc("P-6", "es", "calm cross calm", 1));
    put(ARC_COUNTS, arcs);
    put(CELL_MOMENTS, List.of(sessions("corpus", "(all)", 20), sessions("language", "en", 12)));
    new TransitionsJob(TAXONOMY).run(lake, TestLake.NIGHT);
  }

  @Test
  void anArcTellsWhoIsBehindIt() {
    assertThat(lake.rows(EMOTION_ARCS))
        .filteredOn(row -> row.toEmotion().equals("rage"))
        .extracting(
            EmotionArc::scope,
            EmotionArc::occurrences,
            EmotionArc::sessions,
            EmotionArc::performers)
        .containsExactly(
            tuple("(all)", 31L, 31L, 6L), tuple("en", 20L, 20L, 4L), tuple("es", 11L, 11L, 3L));
    assertThat(lake.rows(EMOTION_ARCS).get(1).effectivePerformers())
        .isCloseTo(31 * 31 / (5 * 25.0 + 36), within(1e-12));
  }

  @Test
  void liftIsWhatTheStepsDoNotExplain() {
    // All 32 begin with calm to cross: the next change alone tells the arc.
    assertThat(lake.rows(EMOTION_ARCS)).allMatch(row -> Math.abs(row.firstOrderLift() - 1) < 1e-12);
  }

  @Test
  void aShiftHasAShapeByTheTaxonomysCoordinates() {
    assertThat(lake.rows(EMOTION_ARCS))
        .filteredOn(row -> row.scope().equals("(all)"))
        .extracting(EmotionArc::toEmotion, EmotionArc::shape, EmotionArc::largestStepShare)
        .containsExactly(tuple("calm", "small", 0.5), tuple("rage", "gradual", 0.5));
  }

  @Test
  void subtletyIsTheShareOfShapesClusteredByPerformer() {
    var rows =
        lake.rows(SHIFT_SUBTLETY).stream().filter(row -> row.scope().equals("(all)")).toList();

    assertThat(rows)
        .extracting(ShiftSubtlety::shape, ShiftSubtlety::arcs, ShiftSubtlety::occurrences)
        .containsExactly(
            tuple("gradual", 1L, 31L),
            tuple("abrupt", 0L, 0L),
            tuple("mixed", 0L, 0L),
            tuple("small", 1L, 1L));
    assertThat(rows.get(0).share()).isEqualTo(31 / 32.0);
    assertThat(rows.get(0).share()).isBetween(rows.get(0).shareLower(), rows.get(0).shareUpper());
    assertThat(rows.get(0).shareLower()).isGreaterThan(0.5);
    assertThat(rows.get(3).performers()).isEqualTo(1);
  }

  @Test
  void ofFewPerformersThereIsAShareButNoInterval() {
    assertThat(lake.rows(SHIFT_SUBTLETY))
        .filteredOn(row -> row.scope().equals("en") && row.shape().equals("gradual"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.share()).isEqualTo(1.0);
              assertThat(row.shareLower()).isNull();
              assertThat(row.reason()).isEqualTo("SUPPRESSED");
            });
  }

  @Test
  void coverageCountsTheArcsThatSessionsShowOfThoseThatThereCanBe() {
    var rows = lake.rows(ARC_COVERAGE);

    assertThat(rows)
        .extracting(
            ArcCoverage::scope,
            ArcCoverage::arcLength,
            ArcCoverage::sessions,
            ArcCoverage::arcsSeen,
            ArcCoverage::arcsPossible,
            ArcCoverage::arcsOnce)
        .containsExactly(
            tuple("(all)", 2, 40L, 1L, 6L, 0L),
            tuple("(all)", 3, 40L, 2L, 12L, 1L),
            tuple("en", 2, 24L, 1L, 6L, 0L),
            tuple("en", 3, 24L, 1L, 12L, 0L));
    assertThat(rows.get(0).sampleCoverage()).isEqualTo(1.0);
    assertThat(rows.get(0).moreSessionsNeeded()).isEqualTo(0.0);
    assertThat(rows.get(0).chao2()).isEqualTo(1.0);
  }

  private static ArcCount arc(String performer, String language, String way, long times) {
    var emotions = way.split(" ", -1);
    return new ArcCount(
        performer,
        language,
        emotions[0],
        emotions.length == 2 ? null : emotions[1],
        emotions[emotions.length - 1],
        times,
        times,
        times);
  }

  private static CellMoment sessions(String scopeKind, String scope, long sessions) {
    var mass = BigInteger.valueOf(sessions).multiply(BigInteger.TEN.pow(9));
    return new CellMoment(
        scopeKind,
        scope,
        "session",
        "turn",
        null,
        null,
        2 * sessions,
        mass.longValueExact(),
        mass,
        mass,
        0);
  }

  private static <R extends Record> void put(Table<R> table, List<R> rows) {
    lake.overwrite(table, lake.dataset(table, rows));
  }
}
