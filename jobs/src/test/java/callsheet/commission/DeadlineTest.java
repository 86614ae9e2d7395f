package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.candidate;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.golden.GoldenTaxonomy;
import callsheet.schema.CommissionPlan;
import callsheet.schema.GapPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void whatHasToComeInTheDaysOfThePlanIsItsPartOfTheDaysLeft() {
    assertThat(goal(JOY, 70L).due(7)).isEqualTo(10);
    assertThat(goal(JOY, 7L).due(7)).isEqualTo(100);
    assertThat(goal(JOY, -3L).due(7)).isEqualTo(100);
    assertThat(goal(JOY, null).due(7)).isZero();
  }

  @Test
  void whatIsDueComesFirst() {
    assertThat(rows("30", goal(JOY, null), goal(FEAR_TO_RELIEF, null)))
        .extracting(CommissionPlan::sceneId)
        .containsExactly("A");
    assertThat(rows("30", goal(JOY, null), goal(FEAR_TO_RELIEF, 14L)))
        .extracting(CommissionPlan::sceneId)
        .containsExactly("B");
  }

  @Test
  void onceWhatIsDueIsThereOtherThingsAreWorthMore() {
    assertThat(rows("60", goal(JOY, null), goal(FEAR_TO_RELIEF, 350L)))
        .extracting(CommissionPlan::sceneId, CommissionPlan::sessions)
        .containsExactlyInAnyOrder(tuple("A", 1), tuple("B", 1));
  }

  @Test
  void aTurnThatIsDueIsCountedOnce() {
    var late = rows("90", goal(JOY, -1L), goal(FEAR_TO_RELIEF, null)).get(0);

    assertThat(late.expectedGain()).isEqualTo(3 * 6);
    assertThat(late.gains().get(0).gain()).isEqualTo(3 * 6);
  }

  @Test
  void aTurnThatIsDueMayCostTwiceAsMuch() {
    var prices =
        GapPrices.of(
            plan("95", goal(JOY, -1L), goal(FEAR_TO_RELIEF, null)),
            GoldenTaxonomy.ofCorpus(),
            Relationships.UNKNOWN,
            NIGHT);

    assertThat(prices).extracting(GapPrice::due).containsExactly(100.0, 0.0);
    assertThat(prices.get(1).price()).isCloseTo(30.0 / 5, within(1e-6));
    assertThat(prices.get(0).price()).isCloseTo(2 * 30.0 / 5, within(1e-6));
  }

  private static List<CommissionPlan> rows(String budget, Goal... goals) {
    return PlanRows.of(plan(budget, goals), NIGHT);
  }

  private static NightPlan plan(String budget, Goal... goals) {
    var briefs = List.of(candidate(scene("A", "30"), 6, 0), candidate(scene("B", "30"), 0, 5));
    var task = new PlanTask(Briefs.config(budget), List.of(goals), briefs);
    return NightPlan.of(task, Briefs.means(task), NIGHT);
  }

  private static Goal goal(Cell cell, @Nullable Long daysLeft) {
    return new Goal(cell, Stratum.ALL, 100, 1, 100, 0.1, daysLeft);
  }
}
