package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.error.CallsheetException;
import callsheet.planning.Certificate.Proof;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final Gap JOY = new Gap("joy", 12, 0.5);
  private static final Gap FEAR = new Gap("fear", 6, 1);
  private static final Option CHEAP = option("cheap", "10", 5);
  private static final Option DEAR = option("dear", "20", 5);
  private static final Outcomes MEANS =
      new Outcomes.Certain(
          Map.of("cheap", Map.of("joy", 3.0), "dear", Map.of("joy", 3.0, "fear", 2.0)));

  @Test
  void theBudgetIsSpentWhereMostIsFilledForIt() {
    var plan = plan("50");

    assertThat(plan.sessions()).containsOnly(Map.entry("cheap", 1), Map.entry("dear", 2));
    assertThat(plan.price()).isEqualByComparingTo("50");
    assertThat(plan.value()).isCloseTo(9 * 0.5 + 4, within(1e-9));
    assertThat(plan.credits())
        .extracting(Plan.Credit::cell, Plan.Credit::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fear", 4.0),
            org.assertj.core.groups.Tuple.tuple("joy", 9.0));
  }

  @Test
  void withoutMoneyThereIsNoPlan() {
    var plan = plan("0");

    assertThat(plan.picks()).isEmpty();
    assertThat(plan.value()).isZero();
    assertThat(plan.certificate().proof()).isEqualTo(Proof.EXACT);
  }

  @Test
  void withoutOptionsGapsOrLimitsThereIsAPlan() {
    var nothing = new Outcomes.Certain(Map.of());
    var empty = new Problem(List.of(), List.of(), List.of(), List.of(), nothing);
    var filled =
        new Problem(List.of(CHEAP), List.of(new Gap("joy", 0, 1)), List.of(), List.of(), MEANS);
    var unlimited = new Problem(List.of(CHEAP), List.of(JOY), List.of(), List.of(), MEANS);

    assertThat(Planner.plan(empty, Effort.DEFAULT).picks()).isEmpty();
    assertThat(Planner.plan(filled, Effort.DEFAULT).picks()).isEmpty();
    assertThat(Planner.plan(unlimited, Effort.DEFAULT).sessions()).containsEntry("cheap", 4);
  }

  @Test
  void hugePricesAreNotPaid() {
    var huge = option("huge", "1e40", 3);
    var tiny = option("tiny", "1e-40", 1);
    var means = Map.of("huge", Map.of("joy", 3.0), "tiny", Map.of("joy", 1.0));
    var problem = problem(List.of(huge, tiny), "50", new Outcomes.Certain(means));

    assertThat(Planner.plan(problem, Effort.DEFAULT).sessions()).containsOnly(Map.entry("tiny", 1));
  }

  @Test
  void moneyIsExact() {
    var dime = option("dime", "0.1", 9);
    var means = new Outcomes.Certain(Map.of("dime", Map.of("joy", 1.0)));

    assertThat(Planner.plan(problem(List.of(dime), "0.3", means), Effort.DEFAULT).sessions())
        .containsEntry("dime", 3);
  }

  @Test
  void ofEqualOptionsTheCheaperIsTakenThenTheFirst() {
    var options = List.of(option("c", "9", 1), option("b", "9", 1), option("a", "10", 1));
    var joy = Map.of("joy", 2.0);
    var means = new Outcomes.Certain(Map.of("a", joy, "b", joy, "c", joy));
    var limits = List.of(Limit.sessions("one", options, 1));
    var problem = new Problem(options, List.of(JOY), limits, List.of(), means);

    assertThat(Planner.plan(problem, Effort.DEFAULT).sessions()).containsOnlyKeys("b");
  }

  @Test
  void aFloorIsReachedWhenItsPenaltyIsWorthIt() {
    var work = Map.of("dear", BigDecimal.ONE);

    var urgent = planWith(new Floor("work", work, BigDecimal.valueOf(2), 10));
    assertThat(urgent.sessions()).containsEntry("dear", 2);
    assertThat(urgent.slacks().get("work")).isZero();

    var idle = planWith(new Floor("work", work, BigDecimal.valueOf(9), 0));
    assertThat(idle.sessions()).containsOnly(Map.entry("cheap", 4));
    assertThat(idle.slacks().get("work")).isEqualByComparingTo("9");
  }

  @Test
  void aDollarMoreIsWorthItsShadowPrice() {
    var plan = plan("50");
    var more = linearBound("51");
    var prices = plan.prices();

    assertThat(prices).isNotNull();
    assertThat(prices.ofLimits().get(Limit.BUDGET))
        .isCloseTo(more - linearBound("50"), within(1e-9));
    assertThat(prices.ofCells().get("joy")).isBetween(0.0, JOY.worth());
  }

  @Test
  void theCellsOfASessionThatIsWorthItsMoneyAddUpToItsPrice() {
    var prices = plan("50").prices();

    assertThat(prices).isNotNull();
    double dear =
        3 * prices.priceOf("joy").orElseThrow() + 2 * prices.priceOf("fear").orElseThrow();
    assertThat(dear).isGreaterThanOrEqualTo(20 - 1e-9);
    double cheap = 3 * prices.priceOf("joy").orElseThrow();
    assertThat(Math.min(dear / 20, cheap / 10)).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutTheSolversThePlanIsGreedyAndHasNoBound() {
    var problem = problem(List.of(CHEAP, DEAR), "50", MEANS);
    var plan = Planner.plan(problem, Effort.DEFAULT, false);

    assertThat(plan.value()).isEqualTo(LazyGreedy.best(Instance.of(problem)).value());
    assertThat(plan.certificate().proof()).isEqualTo(Proof.NONE);
    assertThat(plan.certificate().gap()).isEqualTo(1);
    assertThat(plan.prices()).isNull();
  }

  @Test
  void whereThereIsNoNativeCodeTheMessageTellsWhereThereIs() {
    var problem =
        Solvers.problem(
            () -> {
              throw new UnsatisfiedLinkError("no jniortools");
            });

    assertThat(problem)
        .startsWith("Cannot load OR-Tools on ")
        .contains("no jniortools", "Linux and macOS on x86-64 and aarch64, and for Windows");
    assertThat(Solvers.areHere()).isTrue();
  }

  @Test
  void aRiskyYieldAsksForMoreSessionsThanItsMeanDoes() {
    var allOrNothing =
        List.of(new Outcomes.Past("S-1", Map.of("joy", 12.0)), new Outcomes.Past("S-2", Map.of()));
    var risky =
        new Outcomes.Predicted(
            Map.of("cheap", new Outcomes.History(1, allOrNothing, List.of())), Map.of(), 200);
    var means = new Outcomes.Certain(Map.of("cheap", Map.of("joy", 6.0)));

    var planned = Planner.plan(problem(List.of(CHEAP), "1000", risky), Effort.DEFAULT);
    var believed = Planner.plan(problem(List.of(CHEAP), "1000", means), Effort.DEFAULT);

    assertThat(believed.sessions()).containsEntry("cheap", 2);
    assertThat(believed.value()).isEqualTo(6);
    assertThat(planned.sessions()).containsEntry("cheap", 5);
    assertThat(planned.value()).isCloseTo(6 * (1 - Math.pow(0.5, 5)), within(0.15));
    assertThat(planned.credits().get(0).range().lower()).isBetween(0.0, 12.0);
  }

  @Test
  void whatCannotBePlannedIsRefused() {
    assertThatThrownBy(() -> option("free", "0", 1))
        .isInstanceOf(CallsheetException.class)
        .hasMessage("Invalid price of free: 0 (must be above 0)");
    assertThatThrownBy(() -> new Gap("joy", -1, 1)).isInstanceOf(CallsheetException.class);
    assertThatThrownBy(() -> new Gap("joy", Double.NaN, 1)).isInstanceOf(CallsheetException.class);
    assertThatThrownBy(() -> problem(List.of(CHEAP, CHEAP), "1", MEANS))
        .isInstanceOf(CallsheetException.class);
  }

  private static Plan plan(String budget) {
    return Planner.plan(problem(List.of(CHEAP, DEAR), budget, MEANS), Effort.DEFAULT);
  }

  private static double linearBound(String budget) {
    var instance = Instance.of(problem(List.of(CHEAP, DEAR), budget, MEANS));
    return MixedInteger.relaxed(instance).orElseThrow().bound();
  }

  private static Plan planWith(Floor floor) {
    var options = List.of(CHEAP, DEAR);
    var limits = List.of(Limit.budget(options, new BigDecimal("50")));
    var gaps = List.of(JOY);
    return Planner.plan(new Problem(options, gaps, limits, List.of(floor), MEANS), Effort.DEFAULT);
  }

  private static Problem problem(List<Option> options, String budget, Outcomes outcomes) {
    var limits =
        options.stream().map(Option::id).distinct().count() < options.size()
            ? List.<Limit>of()
            : List.of(Limit.budget(options, new BigDecimal(budget)));
    return new Problem(options, List.of(JOY, FEAR), limits, List.of(), outcomes);
  }

  private static Option option(String id, String price, int maxSessions) {
    return new Option(id, id, new BigDecimal(price), maxSessions);
  }
}
