package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import java.math.BigDecimal;
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

    assertThat(rows(List.of(new Goal(partner, young, 40, 1, 40, 0.1)), 1, 2).get(0).reason())
        .isEqualTo(
            "1 session of \"Scene B\" (USD 137.50) would bring 2 of the 40 credited pairs missing in anger → fear from one performer to the other (age band 18-24)");
  }

  @Test
  void noPriceAtAllIsAnEmptyPlan() {
    assertThat(PlanRows.of(List.of(), List.of(), List.of(scene("B", null)), NIGHT)).isEmpty();
  }

  private static List<CommissionPlan> rows(List<Goal> goals, int sessions, double... gains) {
    var candidate = new Candidate("B", new BigDecimal("137.5"), sessions, gains);
    var plan = Planner.plan(List.of(candidate), goals, new BigDecimal(1000), 100);
    return PlanRows.of(plan, goals, List.of(scene("B", "137.5")), NIGHT);
  }
}
