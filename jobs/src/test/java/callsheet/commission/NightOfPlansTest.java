package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.counted;
import static callsheet.commission.Briefs.scene;
import static callsheet.commission.Briefs.turns;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.corpus.Taxonomy;
import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.schema.Coverage;
import callsheet.schema.GapPrice;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import callsheet.schema.SceneYield;
import callsheet.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightOfPlansTest {
  private static final Run BEFORE = new Run(TestLake.NIGHT.asOf().minusDays(1), "before", 1);
  private static final CommissionConfig CONFIG = Briefs.config("250", 6, 40, 0.1);

  private static final Taxonomy TAXONOMY = GoldenTaxonomy.ofCorpus();

  @TempDir Path folder;

  @Test
  void aNightPlansWithItsOwnCoverageAndYields() {
    var lake = TestLake.in(folder);
    fill(lake);
    lake.snapshot(COVERAGE, BEFORE, List.of(wanted(BEFORE, "fear", "relief", "(all)", 40)));
    lake.snapshot(
        COVERAGE,
        TestLake.NIGHT,
        List.of(
            wanted(TestLake.NIGHT, "joy", null, "(all)", 400),
            wanted(TestLake.NIGHT, "joy", null, "gender=woman", 100),
            wanted(TestLake.NIGHT, "anger", null, "(all)", 10)));

    new YieldsJob(TAXONOMY, null).run(lake, TestLake.NIGHT);
    new PlanJob(CONFIG, TAXONOMY, new CastConsent(null, false)).run(lake, TestLake.NIGHT);
    new PlanJob(CONFIG, TAXONOMY, new CastConsent(null, false)).run(lake, TestLake.NIGHT);

    assertThat(lake.rows(SCENE_YIELDS))
        .extracting(SceneYield::sceneId, SceneYield::fromEmotion)
        .contains(tuple("B1", "joy"), tuple("B2", "joy"))
        .hasSize(4);
    var plan = lake.rows(COMMISSION_PLAN);
    assertThat(plan).hasSize(1);
    assertThat(plan.get(0).sceneId()).isEqualTo("B1");
    assertThat(plan.get(0).sessions()).isEqualTo(2);
    assertThat(plan.get(0).gains()).hasSize(2);
    assertThat(plan.get(0).gains().get(0).gain() * 3).isEqualTo(plan.get(0).gains().get(1).gain());
    theNightTellsHowGoodItsPlanIs(lake);
  }

  @Test
  void aBriefOfTheRulesThatNobodyHasIsToldAndTheNightGoesOn() {
    var lake = TestLake.in(folder);
    fill(lake);
    var rules = new BriefRules(Set.of("B7"), Map.of());
    var config =
        new CommissionConfig(
            CONFIG.budget(), "USD", 6, 40, null, 50, 0, 2, FairWork.DEFAULT, rules, null);
    var job = new PlanJob(config, TAXONOMY, new CastConsent(null, false));

    job.run(lake, TestLake.NIGHT);

    assertThat(job.told(lake, TestLake.NIGHT))
        .contains(
            "commission.exclude names B7, which no brief has (correct or remove it; the nearest is B1)");
    assertThat(lake.rows(PLAN_CERTIFICATE)).hasSize(1);
    assertThat(
            new PlanJob(CONFIG, TAXONOMY, new CastConsent(null, false)).told(lake, TestLake.NIGHT))
        .isEmpty();
  }

  private static void theNightTellsHowGoodItsPlanIs(Lake lake) {
    var certificate = lake.rows(PLAN_CERTIFICATE);
    assertThat(certificate).hasSize(1);
    assertThat(certificate.get(0).proof()).isEqualTo("EXACT");
    assertThat(certificate.get(0).gapShare()).isZero();
    assertThat(certificate.get(0).spent()).isEqualByComparingTo("200");
    assertThat(certificate.get(0).spentExploring()).isZero();
    var prices = lake.rows(GAP_PRICES);
    assertThat(prices)
        .extracting(GapPrice::fromEmotion, GapPrice::stratum, GapPrice::reason)
        .containsExactlyInAnyOrder(
            tuple("joy", "(all)", "not_limited"),
            tuple("joy", "gender=woman", "not_limited"),
            tuple("anger", "(all)", "no_brief"));
  }

  private static void fill(Lake lake) {
    put(lake, SCENES, List.of(scene("B1", "100"), scene("B2", null)));
    put(
        lake,
        SCENE_CELLS,
        List.of(
            turns("B1", 2),
            counted("B1", JOY, 6, 6),
            counted("B1", FEAR_TO_RELIEF, 1, 1),
            turns("B2", 1)));
    put(lake, PERFORMERS, List.of(performer("P1", "woman"), performer("P2", "man")));
    PlayedSessions.put(
        lake,
        List.of(
            new PlayedSessions.Played("S-1", "B1", "joy", 6),
            new PlayedSessions.Played("S-2", "B1", "joy", 6),
            new PlayedSessions.Played("S-3", "B2", "neutral", 4)));
    put(lake, PERFORMER_CELLS, List.of(spoke("P1", 10), spoke("P2", 15), spoke("unheard-of", 5)));
  }

  private static <R extends Record> void put(Lake lake, Table<R> table, List<R> rows) {
    lake.append(table, lake.dataset(table, rows));
  }

  private static Coverage wanted(
      Run run, String from, @Nullable String to, String stratum, double target) {
    return new Coverage(
        run.asOf(),
        run.runId(),
        to == null ? "emotion" : "self",
        from,
        to,
        stratum,
        target,
        1,
        0,
        0,
        target,
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

  private static Performer performer(String id, String gender) {
    return new Performer(
        id,
        Instant.EPOCH,
        Map.of("gender", List.of(gender)),
        List.of(),
        null,
        null,
        null,
        "performers.jsonl",
        1);
  }

  private static PerformerCell spoke(String performer, long turns) {
    return new PerformerCell(
        performer,
        "en-US",
        "(unknown)",
        "turn",
        null,
        null,
        turns * 1_000_000_000,
        turns,
        0,
        1L,
        0L,
        1L);
  }
}
