package callsheet.coverage;

import static callsheet.schema.Tables.COVERAGE_GAPS;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Cell;
import callsheet.corpus.Emotion;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.error.CallsheetException;
import callsheet.error.Problems;
import callsheet.lake.Lake;
import callsheet.lake.TestLake;
import callsheet.schema.CoverageGap;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gaps that nobody asked about. */
class GapsJobTest {
  private static final Taxonomy TAXONOMY =
      new Taxonomy("t", List.of(emotion("joy"), emotion("fear"), emotion("awe")), Map.of());
  private static final GapsConfig TWO_NAMED =
      new GapsConfig(List.of("language", "gender"), 10, 2, 2, 12);
  private static final Stratum WOMEN = new Stratum(Map.of("gender", "woman"));

  @TempDir Path folder;
  private Lake lake;
  private final List<Performer> performers = new ArrayList<>();
  private final List<PerformerCell> cells = new ArrayList<>();

  @BeforeEach
  void openLake() {
    lake = TestLake.in(folder);
  }

  @Test
  void aGapIsToldOnceAndSmallGroupsAreNotTold() {
    everybodyButOneGroup();

    var gaps = gaps(TWO_NAMED, nothingWanted());

    assertThat(gaps)
        .extracting(
            CoverageGap::rank, CoverageGap::pattern, CoverageGap::turns, CoverageGap::performers)
        .containsExactly(
            tuple(1, Map.of("emotion", "awe"), 4.0, 1L),
            tuple(2, Map.of("emotion", "fear", "gender", "woman"), null, null),
            tuple(3, Map.of("language", "es-MX", "gender", "woman"), 0.0, 0L));
    assertThat(gaps).allMatch(gap -> gap.minTurns() == 10 && gap.minPerformers() == 2);
  }

  @Test
  void whatATargetAsksForIsMarkedAndItsValuesAreTried() {
    everybodyButOneGroup();
    var wanted =
        List.of(
            new Target(Cell.emotion("fear"), WOMEN, Demands.of(50, 1, null)),
            new Target(
                Cell.emotion("joy"),
                new Stratum(Map.of("gender", "non-binary")),
                Demands.of(50, 1, null)));

    var gaps = gaps(TWO_NAMED, new CoverageConfig(20, 5, wanted));

    assertThat(gaps)
        .extracting(CoverageGap::pattern, CoverageGap::isTarget)
        .contains(
            tuple(Map.of("emotion", "fear", "gender", "woman"), true),
            tuple(Map.of("gender", "non-binary"), false));
  }

  @Test
  void whatIsImpossibleIsNoGap() {
    everybodyButOneGroup();
    var impossible =
        List.of(
            new ImpossibleCell("awe", null, null, Stratum.ALL),
            new ImpossibleCell(null, null, null, WOMEN),
            new ImpossibleCell("joy", "fear", null, Stratum.ALL),
            new ImpossibleCell("joy", null, null, new Stratum(Map.of("accent", "any"))));

    var gaps = gaps(TWO_NAMED, new CoverageConfig(20, 5, List.of(), impossible, null));

    assertThat(gaps).isEmpty();
  }

  @Test
  void onlyTheMostCommonValuesAreTriedAndWhatIsNotKnownIsNone() {
    everybodyButOneGroup();
    perform("P-9", Map.of("gender", List.of("rare")), "und", "joy", 30);
    perform("P-8", Map.of(), "en-US", "joy", 30);
    var two = new GapsConfig(List.of("language", "gender"), 10, 2, 1, 2);

    var gaps = gaps(two, nothingWanted());

    assertThat(gaps).extracting(CoverageGap::pattern).containsExactly(Map.of("emotion", "awe"));
  }

  @Test
  void anEmptyCorpusLacksEverything() {
    var gaps = gaps(TWO_NAMED, nothingWanted());

    assertThat(gaps).extracting(CoverageGap::pattern).containsExactly(Map.of());
    assertThat(gaps).extracting(CoverageGap::turns).containsExactly(0.0);
  }

  @Test
  void whatIsWrongInTheConfigurationIsTold() {
    var problems = new Problems();
    GapsConfig.from(
        ConfigFactory.parseString("gaps { attributes = [emotion], most-named = 4 }")
            .withFallback(ConfigFactory.parseResources("reference.conf")),
        problems);

    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(CallsheetException.class)
        .message()
        .contains(
            "gaps.attributes", "emotion is always among them", "gaps.most-named", "from 1 to 3");
  }

  /** Women do not speak Spanish, few of them show fear, and awe is rare. */
  private void everybodyButOneGroup() {
    for (int place = 0; place < 6; place++) {
      var gender = List.of(place % 2 == 0 ? "woman" : "man");
      var performer = "P-" + place;
      perform(performer, Map.of("gender", gender), "en-US", "joy", 20);
      if (place % 2 == 1) {
        show(performer, "es-MX", "joy", 20);
        show(performer, "en-US", "fear", 10);
        show(performer, "es-MX", "fear", 10);
      }
    }
    show("P-0", "en-US", "fear", 9);
    show("P-1", "en-US", "awe", 4);
  }

  private void perform(
      String id, Map<String, List<String>> attributes, String language, String emotion, int turns) {
    performers.add(
        new Performer(id, Instant.EPOCH, attributes, List.of(), null, null, null, "p.jsonl", 1));
    show(id, language, emotion, turns);
  }

  private void show(String performer, String language, String emotion, int turns) {
    cells.add(
        new PerformerCell(
            performer,
            language,
            "studio",
            "emotion",
            emotion,
            null,
            turns * 1_000_000_000L,
            turns,
            0,
            1L,
            0L,
            1L));
  }

  private List<CoverageGap> gaps(GapsConfig config, CoverageConfig coverage) {
    lake.append(PERFORMERS, lake.dataset(PERFORMERS, performers));
    lake.append(PERFORMER_CELLS, lake.dataset(PERFORMER_CELLS, cells));
    var job = new GapsJob(config, coverage, TAXONOMY);
    job.run(lake, TestLake.NIGHT);
    job.run(lake, TestLake.NIGHT);
    return lake.records(COVERAGE_GAPS, lake.read(COVERAGE_GAPS).orderBy("rank"));
  }

  private static CoverageConfig nothingWanted() {
    return new CoverageConfig(20, 5, List.of());
  }

  private static Emotion emotion(String name) {
    return new Emotion(name, 0, 0, 0);
  }
}
