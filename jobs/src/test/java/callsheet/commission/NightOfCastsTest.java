package callsheet.commission;

import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.counted;
import static callsheet.commission.Briefs.scene;
import static callsheet.commission.Briefs.turns;
import static callsheet.schema.Tables.CASTING;
import static callsheet.schema.Tables.COMMISSION_PLAN;
import static callsheet.schema.Tables.COVERAGE;
import static callsheet.schema.Tables.GAP_PRICES;
import static callsheet.schema.Tables.PERFORMERS;
import static callsheet.schema.Tables.PERFORMER_CELLS;
import static callsheet.schema.Tables.PLAN_CERTIFICATE;
import static callsheet.schema.Tables.SCENES;
import static callsheet.schema.Tables.SCENE_CELLS;
import static callsheet.schema.Tables.SCENE_YIELDS;
import static callsheet.schema.Tables.WITHDRAWALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.golden.GoldenTaxonomy;
import callsheet.lake.Lake;
import callsheet.lake.Run;
import callsheet.lake.TestLake;
import callsheet.landing.Redaction;
import callsheet.schema.CastRole;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Coverage;
import callsheet.schema.Performer;
import callsheet.schema.PerformerCell;
import callsheet.schema.Table;
import callsheet.schema.Withdrawal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night whose plan casts: of three women who may be cast, one was recorded before. */
class NightOfCastsTest {
  private static final Run TONIGHT = TestLake.NIGHT;
  private static final LocalDate LAST_DAY = TONIGHT.asOf().plusDays(7);

  @TempDir Path folder;

  @Test
  void whatIsMissingOfAGroupIsCastWithThatGroup() {
    var lake = lake();
    lake.snapshot(COVERAGE, TONIGHT, List.of(wanted("(all)", 30), wanted("gender=woman", 100)));

    plan(lake, TONIGHT);

    assertThat(lake.rows(COMMISSION_PLAN))
        .extracting(CommissionPlan::sceneId, CommissionPlan::cast, CommissionPlan::sessions)
        .containsExactly(tuple("B1", "gender=woman", 2));
    var plan = lake.rows(COMMISSION_PLAN).get(0);
    double each = lake.rows(SCENE_YIELDS).get(0).expectedYield();
    assertThat(each).isBetween(10.0, 12.0);
    assertThat(plan.gains())
        .hasSize(2)
        .allSatisfy(gain -> assertThat(gain.gain()).isCloseTo(2 * each, within(1e-9)));
    assertThat(plan.marginalPrice()).isCloseTo(100 / (each + each), within(1e-9));
    var casting = lake.rows(CASTING);
    assertThat(casting).extracting(CastRole::session).containsExactlyInAnyOrder(1, 1, 2, 2);
    assertThat(casting).extracting(CastRole::plannedOn).allMatch(TONIGHT.asOf()::isBefore);
    assertThat(casting)
        .extracting(CastRole::session, CastRole::performerId)
        .as("two different performers a session")
        .doesNotHaveDuplicates();
    assertThat(casting).extracting(CastRole::performerId).isSubsetOf("P1", "W-1", "W-2");
    var certificate = lake.rows(PLAN_CERTIFICATE).get(0);
    assertThat(certificate.castablePerformers()).isEqualTo(4);
    assertThat(certificate.sessionsDropped()).isZero();
    assertThat(certificate.freshValue()).isEqualTo(certificate.value());
  }

  @Test
  void aGroupOfWhichTooFewCanBeCastIsLookedFor() {
    var lake = lake();
    lake.snapshot(COVERAGE, TONIGHT, List.of(wanted("gender=non-binary", 30)));

    plan(lake, TONIGHT);

    assertThat(lake.rows(COMMISSION_PLAN)).isEmpty();
    assertThat(lake.rows(GAP_PRICES).get(0).reason()).isEqualTo("no_performers");
    assertThat(lake.rows(GAP_PRICES).get(0).advice())
        .startsWith("Find performers of this group (gender non-binary)");
  }

  @Test
  void whoeverWithdrawsIsInTheCastingOfNoNightAnyMore() {
    var lake = lake();
    var before = new Run(TONIGHT.asOf().minusDays(1), "before", 1);
    lake.snapshot(COVERAGE, before, List.of(wanted(before, "gender=woman", 100)));
    lake.snapshot(COVERAGE, TONIGHT, List.of(wanted("gender=woman", 100)));
    plan(lake, before);
    assertThat(lake.rows(CASTING)).extracting(CastRole::performerId).contains("W-1");

    put(lake, WITHDRAWALS, List.of(withdrawal("W-1")));
    lake.delete(
        PERFORMERS, lake.read(PERFORMERS).where("performer_id = 'W-1'").select("performer_id"));
    plan(lake, TONIGHT);

    assertThat(lake.rows(CASTING))
        .isNotEmpty()
        .extracting(CastRole::performerId)
        .doesNotContain("W-1");
  }

  private Lake lake() {
    var lake = TestLake.in(folder);
    put(lake, SCENES, List.of(scene("B1", "100")));
    put(lake, SCENE_CELLS, List.of(turns("B1", 2), counted("B1", JOY, 12, 12)));
    put(
        lake,
        PERFORMERS,
        List.of(
            performer("P1", "woman", null, "training"),
            performer("P2", "man", null, "training"),
            performer("W-1", "woman", LAST_DAY, "training"),
            performer("W-2", "woman", null, "training", "voice"),
            performer("ends", "woman", LAST_DAY.minusDays(1), "training"),
            performer("other", "woman", null, "voice"),
            performer("untold", "woman", null)));
    PlayedSessions.put(
        lake,
        List.of(
            new PlayedSessions.Played("S-1", "B1", "joy", 12),
            new PlayedSessions.Played("S-2", "B1", "joy", 12)));
    put(lake, PERFORMER_CELLS, List.of(spoke("P1"), spoke("P2")));
    return lake;
  }

  private static void plan(Lake lake, Run run) {
    new YieldsJob(GoldenTaxonomy.ofCorpus(), null).run(lake, run);
    var config = Briefs.config("250", 6, 40, 0);
    new PlanJob(config, GoldenTaxonomy.ofCorpus(), new CastConsent("training", false))
        .run(lake, run);
  }

  private static <R extends Record> void put(Lake lake, Table<R> table, List<R> rows) {
    lake.append(table, lake.dataset(table, rows));
  }

  private static Coverage wanted(String stratum, double target) {
    return wanted(TONIGHT, stratum, target);
  }

  private static Coverage wanted(Run run, String stratum, double target) {
    return new Coverage(
        run.asOf(),
        run.runId(),
        "emotion",
        "joy",
        null,
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
        1.0,
        null,
        0L,
        null,
        null,
        null,
        0.0);
  }

  private static Performer performer(
      String id, String gender, @Nullable LocalDate expiresOn, String... scopes) {
    return new Performer(
        id,
        Instant.EPOCH,
        Map.of("gender", List.of(gender)),
        List.of(),
        scopes.length == 0 ? null : List.of(scopes),
        null,
        expiresOn,
        "performers.jsonl",
        1);
  }

  private static PerformerCell spoke(String performer) {
    return new PerformerCell(
        performer, "en-US", "(unknown)", "turn", null, null, 12_000_000_000L, 12, 0, 2L, 0L, 2L);
  }

  private static Withdrawal withdrawal(String performer) {
    return new Withdrawal(Redaction.digest(performer), TONIGHT.asOf(), "withdrawals.jsonl", 1);
  }
}
