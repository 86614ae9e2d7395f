package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoldenPlanTest {
  private static final GoldenValue GOLDEN = GoldenValue.file("12_planner");

  private final Problem problem = problem();
  private final Instance instance = Instance.of(problem);

  @Test
  void theMixedIntegerPlanIsTheOneOfThreeOtherSolvers() {
    var plan = Planner.plan(problem, Effort.DEFAULT);

    for (var solver : List.of("exhaustive", "cbc", "highs")) {
      GOLDEN.get(solver, "x").assertIs(sessions(plan));
      GOLDEN.get(solver, "F").assertIs(plan.value());
    }
    assertThat(plan.certificate().proof()).isEqualTo(Certificate.Proof.EXACT);
    assertThat(plan.certificate().gap()).isLessThan(1e-6);
  }

  @Test
  void tryingAllPlansFindsNoBetterOne() {
    var best = Exhaustive.best(instance);

    GOLDEN.get("exhaustive", "x").assertIs(byBrief(best.sessions()));
    GOLDEN.get("exhaustive", "F").assertIs(best.value());
  }

  @Test
  void theLinearBoundIsTheOneOfAnotherSolver() {
    var dual = MixedInteger.relaxed(instance).orElseThrow();

    GOLDEN.get("lp_relaxation_upper_bound").assertIs(dual.bound());
  }

  @Test
  void theGreedyPlanByGainPerDollarIsMadeStepByStep() {
    var greedy = GOLDEN.get("greedy_per_dollar");
    var fill = LazyGreedy.byGainPerDollar(instance);

    greedy.get("x").assertIs(byBrief(fill.sessions()));
    greedy.get("F").assertIs(fill.value());
    greedy.get("trace_brief_gain_gainPerDollar_spent").assertIs(trace(fill));
  }

  @Test
  void theGreedyPlanByGainIsMadeStepByStep() {
    var greedy = GOLDEN.get("greedy_per_session");
    var fill = LazyGreedy.byGain(instance);

    greedy.get("x").assertIs(byBrief(fill.sessions()));
    greedy.get("F").assertIs(fill.value());
    greedy.get("trace").assertIs(trace(fill));
  }

  @Test
  void gainForMoneyAloneIsFooledByACheapTrifle() {
    var golden = GOLDEN.get("greedy_knapsack_failure");
    var costs = golden.get("costs").asDoubles();
    var gains = golden.get("gains").asDoubles();
    var options = new ArrayList<Option>();
    var means = new HashMap<String, Map<String, Double>>();
    for (int brief = 0; brief < costs.length; brief++) {
      options.add(option("B" + brief, BigDecimal.valueOf(costs[brief]), 1));
      means.put("B" + brief, Map.of("joy", gains[brief]));
    }
    var budget = BigDecimal.valueOf(golden.get("budget").asDouble());
    var fooled =
        new Problem(
            options,
            List.of(new Gap("joy", 1000, 1)),
            List.of(Limit.budget(options, budget)),
            List.of(),
            new Outcomes.Certain(means));
    var byDensity = LazyGreedy.byGainPerDollar(Instance.of(fooled));

    golden
        .get("density_greedy_picks")
        .assertIs(byDensity.steps().stream().mapToLong(Fill.Step::option).toArray());
    golden.get("density_F").assertIs(byDensity.value());
    golden.get("best_single_F").assertIs(LazyGreedy.fromBestSingle(Instance.of(fooled)).value());
    golden.get("best_single_F").assertIs(LazyGreedy.best(Instance.of(fooled)).value());
    golden.get("best_single_F").assertIs(Planner.plan(fooled, Effort.DEFAULT).value());
  }

  /**
   * The total of three sessions that follow Poisson with one λ from Gamma(2, 1) is negative
   * binomial with {@code P(n) = (n+1) 3^n / 4^(n+2)}, so 4^7 draws hold it exactly below the gap of
   * 6.
   */
  @Test
  void theMinimumIsExpectedInEveryDrawAndNotOfTheExpectation() {
    var golden = GOLDEN.get("jensen");
    int sessions = (int) golden.get("sessions").asLong();
    double missing = golden.get("deficit").asDouble();
    var option = new Option("B", "B", BigDecimal.ONE, sessions);
    var gap = new Gap("joy", missing, 1);
    var drawn = Fill.of(instance(option, gap, negativeBinomial(sessions, (int) missing)), of(3));
    var certain = new Outcomes.Certain(Map.of("B", Map.of("joy", 2.0)));
    var means =
        Planner.plan(
            new Problem(List.of(option), List.of(gap), List.of(), List.of(), certain),
            Effort.DEFAULT);

    golden.get("expected_min_exact").assertIs(drawn.value());
    golden.get("expected_min_mc").assertIsNear(drawn.value(), 1e-3);
    golden.get("min_of_expected").assertIs(means.value());
  }

  private static int[] of(int... sessions) {
    return sessions;
  }

  private static Instance instance(Option option, Gap gap, Draws draws) {
    var options = List.of(option);
    return new Instance(
        options,
        List.of(gap),
        draws,
        Rows.ofLimits(options, List.of()),
        Rows.ofFloors(options, List.of()),
        new double[0]);
  }

  private static Draws negativeBinomial(int sessions, int missing) {
    int draws = 1 << (2 * (missing + 1));
    var drawn = new Amounts[sessions][draws];
    int draw = 0;
    for (int total = 0; total < missing; total++) {
      int share = (int) ((total + 1) * Math.pow(3, total) * Math.pow(4, missing - 1 - total));
      draw = fill(drawn, draw, draw + share, total);
    }
    fill(drawn, draw, draws, missing);
    return new Draws(draws, List.of(new Draws.Stream(new int[] {0}, drawn)), new double[][] {{}});
  }

  private static int fill(Amounts[][] drawn, int from, int to, int total) {
    for (int session = 0; session < drawn.length; session++) {
      int part = (total + session) / drawn.length;
      var amounts = new Amounts(new int[] {0}, new double[] {part});
      Arrays.fill(drawn[session], from, to, amounts);
    }
    return to;
  }

  private static Problem problem() {
    var names = GOLDEN.get("cells").asTexts();
    var missing = GOLDEN.get("deficit").asDoubles();
    var weights = GOLDEN.get("weight").asDoubles();
    var yields = GOLDEN.get("yield").asMatrix();
    var gaps = new ArrayList<Gap>();
    for (int cell = 0; cell < missing.length; cell++) {
      gaps.add(new Gap(names.get(cell), missing[cell], weights[cell] / missing[cell]));
    }
    var options = new ArrayList<Option>();
    var means = new HashMap<String, Map<String, Double>>();
    for (int brief = 0; brief < yields.length; brief++) {
      var price = BigDecimal.valueOf(GOLDEN.get("cost").get(brief).asDouble());
      int sessions = (int) GOLDEN.get("max_sessions").get(brief).asLong();
      options.add(option("B" + brief, price, sessions));
      var mean = new HashMap<String, Double>();
      for (int cell = 0; cell < missing.length; cell++) {
        mean.put(names.get(cell), yields[brief][cell]);
      }
      means.put("B" + brief, mean);
    }
    var budget = BigDecimal.valueOf(GOLDEN.get("budget").asDouble());
    return new Problem(
        options,
        gaps,
        List.of(Limit.budget(options, budget)),
        List.of(),
        new Outcomes.Certain(means));
  }

  private static Option option(String id, BigDecimal price, int sessions) {
    return new Option(id, id, price, sessions);
  }

  private double[][] trace(Fill fill) {
    var trace = new ArrayList<double[]>();
    double spent = 0;
    for (var step : fill.steps()) {
      var option = instance.options().get(step.option());
      double price = option.price().doubleValue();
      spent += price;
      trace.add(new double[] {brief(option), step.gain(), step.gain() / price, spent});
    }
    return trace.toArray(double[][]::new);
  }

  private long[] byBrief(int[] sessions) {
    var byBrief = new long[sessions.length];
    for (int option = 0; option < sessions.length; option++) {
      byBrief[brief(instance.options().get(option))] = sessions[option];
    }
    return byBrief;
  }

  private static long[] sessions(Plan plan) {
    var sessions = plan.sessions();
    return problem().options().stream()
        .mapToLong(option -> sessions.getOrDefault(option.id(), 0))
        .toArray();
  }

  private static int brief(Option option) {
    return Integer.parseInt(option.id().substring(1));
  }
}
