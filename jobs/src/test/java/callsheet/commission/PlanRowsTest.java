package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.candidate;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.casting.Casting;
import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.planning.Contribution;
import callsheet.planning.Option;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanRowsTest {
  @Test
  void sessionsOfOneBriefAreOneRowWithItsPriceAndReason() {
    var row = rows(List.of(goal(JOY, 400, 44), goal(FEAR_TO_RELIEF, 40, 30)), 3, 5, 1.5).get(0);

    assertThat(row.rank()).isEqualTo(1);
    assertThat(row.sessions()).isEqualTo(3);
    assertThat(row.price()).isEqualByComparingTo("412.5");
    assertThat(row.expectedGain()).isEqualTo(19.5);
    assertThat(row.gainPer100()).isEqualTo(100 * 19.5 / 412.5);
    assertThat(row.gains())
        .containsExactly(
            new CellGain("self", "fear", "relief", "(all)", 4.5),
            new CellGain("emotion", "joy", null, "(all)", 15));
    assertThat(row.reason())
        .isEqualTo(
            "3 sessions of \"Scene B\" (USD 412.50) would bring 4.5 of the 30 credited pairs missing in fear → relief and 15 of the 44 credited turns missing in joy");
  }

  @Test
  void aReasonNamesTheRelationAndTheStratum() {
    var partner = new Cell(CellKind.PARTNER, "anger", "fear");
    var young = new Stratum(Map.of("age_band", "18-24"));

    assertThat(rows(List.of(new Goal(partner, young, 40, 1, 40, 0.1, null)), 1, 2).get(0).reason())
        .isEqualTo(
            "1 session of \"Scene B\" (USD 137.50) would bring 2 of the 40 credited pairs missing in anger → fear from one performer to the other (age band 18-24)");
  }

  @Test
  void withoutBriefsThePlanIsEmpty() {
    var task = new PlanTask(Briefs.config("1000"), List.of(), List.of());

    assertThat(PlanRows.of(NightPlan.of(task, Briefs.means(task), NIGHT), NIGHT)).isEmpty();
  }

  @Test
  void theBestForItsPriceComesFirstAndTheNextFillsWhatIsLeft() {
    var goals = List.of(goal(JOY, 100, 10));
    var task =
        new PlanTask(
            Briefs.config("1000"),
            goals,
            List.of(candidate(scene("A", "20"), 6), candidate(scene("B", "10"), 6)));
    var problem = task.problem(task.config().budget(), Briefs.means(task), List.of());
    var plan = Planner.assess(problem, problem.options().stream().map(PlanRowsTest::once).toList());

    var ranked = Contribution.ranked(problem, plan.picks(), task.byName(Goal::weight));
    var rows =
        PlanRows.of(
            new NightPlan(
                task,
                plan,
                plan,
                ranked,
                List.of(),
                0,
                new NightCasting(List.of(), Casting.NONE),
                1,
                NightPlan.BoundOf.FIRST),
            NIGHT);

    assertThat(rows).extracting(CommissionPlan::sceneId).containsExactly("B", "A");
    assertThat(rows).extracting(CommissionPlan::expectedGain).containsExactly(6.0, 4.0);
    assertThat(rows).extracting(CommissionPlan::expectedGainLower).containsExactly(6.0, 4.0);
    assertThat(rows.get(1).reason())
        .endsWith(
            "would bring 4 of the 10 credited turns missing in joy; tried to learn whether it brings more than its sessions so far tell");
    assertThat(rows.get(1).isExploring()).isTrue();
  }

  /** One session; of the dearer brief to explore. */
  private static Plan.Pick once(Option option) {
    return new Plan.Pick(option, 1, option.id().equals("A"));
  }

  private static List<CommissionPlan> rows(List<Goal> goals, int sessions, double... gains) {
    var config = Briefs.config("1000", sessions, 100, 0);
    var task = new PlanTask(config, goals, List.of(candidate(scene("B", "137.5"), gains)));
    return PlanRows.of(NightPlan.of(task, Briefs.means(task), NIGHT), NIGHT);
  }
}
