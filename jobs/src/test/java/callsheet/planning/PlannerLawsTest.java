package callsheet.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.planning.Certificate.Proof;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlannerLawsTest {
  private static final double ROUNDING = 1e-9;

  /** All that is too large for the mixed-integer program. */
  private static final Effort RELAXED = new Effort(0, 1, 60, 40);

  @Property(tries = 150)
  void theMixedIntegerPlanIsWorthWhatTheBestOfAllPlansIs(
      @ForAll long seed, @ForAll boolean isCertain) {
    var problem = problem(seed, isCertain);
    var instance = Instance.of(problem);
    var plan = Planner.plan(problem, Effort.DEFAULT);

    double best = Exhaustive.best(instance).value();
    assertThat(plan.value()).isCloseTo(best, within(1e-6));
    assertThat(plan.certificate().proof()).isEqualTo(Proof.EXACT);
    assertThat(plan.certificate().bound()).isGreaterThanOrEqualTo(best - 1e-6);
  }

  @Property(tries = 150)
  void noPlanIsWorthMoreThanABound(@ForAll long seed, @ForAll boolean isCertain) {
    var problem = problem(seed, isCertain);
    var instance = Instance.of(problem);
    var relaxed = Planner.plan(problem, RELAXED);

    double best = Exhaustive.best(instance).value();
    double linear = MixedInteger.relaxed(instance).orElseThrow().bound();
    assertThat(linear).isGreaterThanOrEqualTo(best - ROUNDING);
    assertThat(relaxed.certificate().proof()).isIn(Proof.RELAXATION, Proof.EXACT);
    assertThat(relaxed.certificate().bound()).isGreaterThanOrEqualTo(best - ROUNDING);
    assertThat(relaxed.value()).isLessThanOrEqualTo(best + ROUNDING);
  }

  @Property(tries = 150)
  void anyPricesProveABound(@ForAll long seed, @ForAll boolean isCertain) {
    var instance = Instance.of(problem(seed, isCertain));
    var random = new Random(seed);
    var units = random.doubles(instance.places(), -0.1, 1).toArray();
    var limits = random.doubles(instance.limits().size(), -0.1, 1).toArray();
    var floors = random.doubles(instance.floors().size(), -0.1, 1).toArray();

    assertThat(Dual.of(instance, units, limits, floors).bound())
        .isGreaterThanOrEqualTo(Exhaustive.best(instance).value() - ROUNDING);
  }

  @Property(tries = 300)
  void aPlanKeepsAllLimits(
      @ForAll long seed, @ForAll boolean isCertain, @ForAll boolean isRelaxed) {
    var problem = problem(seed, isCertain);
    var sessions = Planner.plan(problem, isRelaxed ? RELAXED : Effort.DEFAULT).sessions();

    assertThat(problem.options())
        .allMatch(option -> sessions.getOrDefault(option.id(), 0) <= option.maxSessions());
    for (var limit : problem.limits()) {
      var used =
          limit.uses().entrySet().stream()
              .map(
                  use ->
                      use.getValue()
                          .multiply(BigDecimal.valueOf(sessions.getOrDefault(use.getKey(), 0))))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(used).as(limit.name()).isLessThanOrEqualTo(limit.atMost());
    }
  }

  @Property(tries = 150)
  void everyGreedyPlanIsAllowedAndNoneIsBetterThanTheBest(
      @ForAll long seed, @ForAll boolean isCertain) {
    var instance = Instance.of(problem(seed, isCertain));
    var plans =
        List.of(
            LazyGreedy.byGain(instance),
            LazyGreedy.byGainPerDollar(instance),
            LazyGreedy.fromBestSingle(instance));

    assertThat(plans).allMatch(Fill::isAllowed);
    double greedy = plans.stream().mapToDouble(Fill::value).max().orElseThrow();
    assertThat(LazyGreedy.best(instance).value()).isCloseTo(greedy, within(ROUNDING));
    assertThat(greedy).isLessThanOrEqualTo(Exhaustive.best(instance).value() + ROUNDING);
  }

  @Property(tries = 150)
  void aLazyPlanIsTheOneThatLooksAtEverything(@ForAll long seed, @ForAll boolean isCertain) {
    var instance = Instance.of(problem(seed, isCertain));
    var fill = new Fill(instance);
    for (int best = best(instance, fill); best >= 0; best = best(instance, fill)) {
      fill.add(best);
    }

    assertThat(LazyGreedy.byGain(instance).value()).isCloseTo(fill.value(), within(ROUNDING));
  }

  @Property(tries = 100)
  void theOrderOfOptionsCellsAndSessionsDoesNotMatter(
      @ForAll long seed, @ForAll boolean isCertain, @ForAll boolean isRelaxed) {
    var problem = problem(seed, isCertain);
    var effort = isRelaxed ? RELAXED : Effort.DEFAULT;

    assertThat(Planner.plan(RandomProblem.shuffled(problem, seed + 1), effort))
        .isEqualTo(Planner.plan(problem, effort));
  }

  @Property(tries = 100)
  void namesDoNotMatter(@ForAll long seed) {
    var renamed = Planner.plan(RandomProblem.certain(seed, name -> name + "-x"), Effort.DEFAULT);
    var plan = Planner.plan(RandomProblem.certain(seed), Effort.DEFAULT);

    assertThat(renamed.value()).isEqualTo(plan.value());
    assertThat(renamed.picks())
        .extracting(pick -> pick.option().id().replace("-x", ""), Plan.Pick::sessions)
        .containsExactlyElementsOf(
            plan.picks().stream()
                .map(
                    pick ->
                        org.assertj.core.groups.Tuple.tuple(pick.option().id(), pick.sessions()))
                .toList());
  }

  @Property(tries = 100)
  void creditsAddUpToTheValue(@ForAll long seed, @ForAll boolean isCertain) {
    var problem = problem(seed, isCertain);
    var plan = Planner.plan(problem, Effort.DEFAULT);

    double worth = 0;
    for (var credit : plan.credits()) {
      var gap = problem.gaps().stream().filter(g -> g.cell().equals(credit.cell())).findAny();
      worth += gap.orElseThrow().worth() * credit.expected();
      assertThat(credit.expected()).isBetween(0.0, gap.orElseThrow().missing() + ROUNDING);
      assertThat(credit.range().lower()).isLessThanOrEqualTo(credit.range().upper());
    }
    for (var floor : problem.floors()) {
      worth -= floor.penalty() * plan.slacks().get(floor.name()).doubleValue();
    }
    assertThat(plan.value()).isCloseTo(worth, within(ROUNDING));
  }

  @Property(tries = 100)
  void aPlanThatIsAssessedHasItsValueAgain(@ForAll long seed, @ForAll boolean isCertain) {
    var problem = problem(seed, isCertain);
    var plan = Planner.plan(problem, Effort.DEFAULT);
    var assessed = Planner.assess(problem, plan.picks());

    assertThat(assessed.value()).isCloseTo(plan.value(), within(ROUNDING));
    assertThat(assessed.slacks()).isEqualTo(plan.slacks());
    assertThat(assessed.picks()).isEqualTo(plan.picks());
  }

  @Property(tries = 100)
  void equalProblemsGetEqualPlans(@ForAll long seed, @ForAll boolean isRelaxed) {
    var effort = isRelaxed ? RELAXED : Effort.DEFAULT;

    assertThat(Planner.plan(RandomProblem.predicted(seed), effort))
        .isEqualTo(Planner.plan(RandomProblem.predicted(seed), effort));
  }

  @Property(tries = 200)
  void blocksFallAndKeepTheSum(@ForAll long seed) {
    var worths = new Random(seed).doubles(6, 0, 1).toArray();
    var blocks = Blocks.of(worths);

    assertThat(blocks).isSortedAccordingTo((a, b) -> Double.compare(b.mean(), a.mean()));
    assertThat(blocks.stream().mapToDouble(b -> b.mean() * (b.to() - b.from())).sum())
        .isCloseTo(Arrays.stream(worths).sum(), within(ROUNDING));
  }

  private static int best(Instance instance, Fill fill) {
    int best = -1;
    double highest = instance.nothing();
    for (int option = 0; option < instance.size(); option++) {
      if (fill.hasRoom(option) && fill.gain(option) > highest + ROUNDING) {
        highest = fill.gain(option);
        best = option;
      }
    }
    return best;
  }

  private static Problem problem(long seed, boolean isCertain) {
    return isCertain ? RandomProblem.certain(seed) : RandomProblem.predicted(seed);
  }
}
