package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import callsheet.error.CallsheetException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplorationTest {
  private static final List<Option> OPTIONS = List.of(option("known"), option("new"));
  private static final Outcomes.Certain EXPECTED = means(4, 2);
  private static final Outcomes.Certain DRAWN = means(3, 4);
  private static final Plan PLAN = Planner.plan(problem("30"), Effort.DEFAULT);

  @Test
  void aPartOfTheBudgetGoesToWhatMayBeBetterThanItLooks() {
    var explored = Planner.explore(problem("50"), PLAN, DRAWN, Effort.DEFAULT);

    assertThat(explored.picks())
        .extracting(pick -> pick.option().id(), Plan.Pick::sessions, Plan.Pick::explores)
        .containsExactly(tuple("known", 3, false), tuple("new", 2, true));
    assertThat(explored.price()).isEqualByComparingTo("50");
  }

  @Test
  void theValueIsByWhatIsExpectedAndHasNoBound() {
    var explored = Planner.explore(problem("50"), PLAN, DRAWN, Effort.DEFAULT);

    assertThat(explored.value()).isEqualTo(3 * 4 + 2 * 2);
    assertThat(explored.certificate().proof()).isEqualTo(Certificate.Proof.NONE);
    assertThat(explored.credits()).extracting(Plan.Credit::expected).containsExactly(16.0);
  }

  @Test
  void whatThePlanBringsIsMissingNoMore() {
    var filled = Planner.plan(problem("100"), Effort.DEFAULT);

    assertThat(filled.value()).isEqualTo(20);
    assertThat(Planner.explore(problem("1000"), filled, DRAWN, Effort.DEFAULT).picks())
        .isEqualTo(filled.picks());
  }

  @Test
  void anOptionThatThePlanHasMayBeExploredFurther() {
    var explored = Planner.explore(problem("50"), PLAN, means(5, 3), Effort.DEFAULT);

    assertThat(explored.sessions()).containsOnly(Map.entry("known", 5));
    assertThat(explored.picks()).extracting(Plan.Pick::explores).containsExactly(false, true);
  }

  @Test
  void aPlanThatBreaksTheLimitsIsRefused() {
    assertThatThrownBy(() -> Planner.explore(problem("20"), PLAN, DRAWN, Effort.DEFAULT))
        .isInstanceOf(CallsheetException.class)
        .hasMessage("Invalid limit budget: -10 (must be at least 0)");
  }

  private static Problem problem(String budget) {
    return new Problem(
        OPTIONS,
        List.of(new Gap("joy", 20, 1)),
        List.of(Limit.budget(OPTIONS, new BigDecimal(budget))),
        List.of(),
        EXPECTED);
  }

  private static Outcomes.Certain means(double known, double fresh) {
    return new Outcomes.Certain(Map.of("known", Map.of("joy", known), "new", Map.of("joy", fresh)));
  }

  private static Option option(String id) {
    return new Option(id, id, BigDecimal.TEN, 5);
  }
}
