package callsheet.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import callsheet.backtest.PolicyName;
import callsheet.backtest.Season;
import callsheet.corpus.StudioTaxonomy;
import callsheet.simulation.Simulation.Week;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SimulationTest {
  @Property(tries = 12)
  void weeksKeepToTheirBudgetAndCoverageOnlyGrows(
      @ForAll @IntRange(min = 1, max = 1_000) int seed,
      @ForAll @IntRange(max = 1_500) int budget,
      @ForAll("policies") PolicyName policy) {
    var simulation = new Simulation(seed, 6, 4, BigDecimal.valueOf(budget), policy);

    var weeks = played(simulation);

    assertThat(weeks).hasSize(4);
    assertThat(weeks).extracting(Week::coverage).isSorted();
    assertThat(weeks).allMatch(week -> week.coverage() >= 0 && week.coverage() <= 1 + 1e-9);
    assertThat(weeks).allMatch(week -> week.spent().compareTo(BigDecimal.valueOf(budget)) <= 0);
    assertThat(weeks).allMatch(week -> week.noShows() <= week.sessions());
    assertThat(weeks.get(3).total())
        .isEqualByComparingTo(
            weeks.stream().map(Week::spent).reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(played(simulation)).as("the same seed").isEqualTo(weeks);
  }

  @Provide
  Arbitrary<PolicyName> policies() {
    return Arbitraries.of(Season.POLICIES);
  }

  @Test
  void anotherSeedIsAnotherStudio() {
    var money = BigDecimal.valueOf(1_000);

    assertThat(played(new Simulation(1, 8, 2, money, PolicyName.ROUND_ROBIN)))
        .isNotEqualTo(played(new Simulation(2, 8, 2, money, PolicyName.ROUND_ROBIN)));
  }

  @Test
  void theOracleHasNothingToRegret() {
    var weeks = played(new Simulation(3, 8, 3, BigDecimal.valueOf(1_000), PolicyName.ORACLE_MEANS));

    assertThat(weeks).allMatch(week -> week.regret() == 0);
  }

  @Test
  void knowingWhatBriefsBringCoversMoreThanTakingThemInTurn() {
    double regret = 0;
    for (int seed = 1; seed <= 4; seed++) {
      var weeks =
          played(new Simulation(seed, 24, 6, BigDecimal.valueOf(1_500), PolicyName.ROUND_ROBIN));
      regret += weeks.get(5).regret() / 4;
    }

    assertThat(regret).isGreaterThan(0.03);
  }

  @Test
  void whatTheProductLearnsLetsItRegretLessThanTakingBriefsInTurn() {
    double ours = 0;
    double inTurn = 0;
    for (int seed = 1; seed <= 4; seed++) {
      ours += lastCoverage(seed, PolicyName.CALLSHEET);
      inTurn += lastCoverage(seed, PolicyName.ROUND_ROBIN);
    }

    assertThat(ours).isGreaterThan(inTurn);
  }

  @Test
  void someWhoAreCalledDoNotCome() {
    var weeks = played(new Simulation(5, 8, 6, BigDecimal.valueOf(2_000), PolicyName.ROUND_ROBIN));
    int sessions = weeks.stream().mapToInt(Week::sessions).sum();
    int noShows = weeks.stream().mapToInt(Week::noShows).sum();

    assertThat(noShows / (double) sessions).isCloseTo(0.03, within(0.03)).isPositive();
  }

  @Test
  void aStudioHasNoMoreBriefsThanAreWritten() {
    var simulation = new Simulation(1, 1_000, 1, BigDecimal.TEN, PolicyName.CALLSHEET);

    assertThatThrownBy(() -> played(simulation))
        .hasMessageContaining("Invalid number of briefs: 1000 (must be 1 to ");
  }

  private static double lastCoverage(int seed, PolicyName policy) {
    var weeks = played(new Simulation(seed, 24, 8, BigDecimal.valueOf(1_500), policy));
    return weeks.get(7).coverage();
  }

  private static List<Week> played(Simulation simulation) {
    return simulation.played(StudioTaxonomy.TAXONOMY);
  }
}
