package callsheet.commission;

import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.NIGHT;
import static callsheet.commission.Briefs.goal;
import static callsheet.commission.Briefs.scene;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.commission.Candidate.Expected;
import callsheet.lake.Run;
import callsheet.planning.Plan;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProspectsTest {
  private static final List<Goal> GOALS = List.of(goal(JOY, 1000, 1000));

  @Test
  void whatIsKnownForCertainIsDrawnAsItIs() {
    assertThat(drawn(new Expected(4, 0), NIGHT)).isEqualTo(4);
  }

  @Test
  void theSameNightDrawsTheSameAndAnotherNightAnother() {
    var next = new Run(NIGHT.asOf().plusDays(1), NIGHT.runId(), NIGHT.seed());

    assertThat(drawn(new Expected(4, 1), NIGHT)).isEqualTo(drawn(new Expected(4, 1), NIGHT));
    assertThat(drawn(new Expected(4, 1), NIGHT)).isNotEqualTo(drawn(new Expected(4, 1), next));
  }

  @Test
  void drawsAreSpreadAroundTheEstimateAndNeverBelowNothing() {
    var draws =
        IntStream.range(0, 2000)
            .mapToDouble(seed -> drawn(new Expected(10, 4), new Run(NIGHT.asOf(), "run", seed)))
            .summaryStatistics();
    assertThat(draws.getAverage()).isCloseTo(10, within(0.15));
    assertThat(draws.getMax()).isBetween(15.0, 19.0);

    assertThat(IntStream.range(0, 200))
        .allMatch(seed -> drawn(new Expected(0.1, 9), new Run(NIGHT.asOf(), "run", seed)) >= 0);
  }

  @Test
  void aShareOfTheBudgetTriesWhatMayBeBetterThanItLooks() {
    var config = Briefs.config("100", 20, 100, 0.2);
    var known =
        new Candidate(
            scene("known", "10"),
            CastProfile.unknown(),
            BigDecimal.TEN,
            1,
            expect(6, 0),
            List.of(1.0));
    var fresh =
        new Candidate(
            scene("new", "10"),
            CastProfile.unknown(),
            BigDecimal.TEN,
            1,
            expect(5, 400),
            List.of(1.0));
    var task = new PlanTask(config, GOALS, List.of(known, fresh));

    var plan = NightPlan.of(task, Briefs.means(task), lucky());

    assertThat(plan.whole().picks())
        .extracting(pick -> pick.option().id(), Plan.Pick::sessions, Plan.Pick::explores)
        .containsExactly(tuple("known", 8, false), tuple("new", 2, true));
    assertThat(plan.exploring()).isEqualByComparingTo("20");
    assertThat(plan.ranked().get(1).count()).isEqualTo(10);
  }

  /** A run in which the unknown brief looks better. */
  private static Run lucky() {
    return IntStream.range(0, 100)
        .mapToObj(seed -> new Run(NIGHT.asOf(), "run", seed))
        .filter(run -> drawn(new Expected(5, 400), run) > 6)
        .findFirst()
        .orElseThrow();
  }

  private static List<Expected> expect(double mean, double variance) {
    return List.of(new Expected(mean, variance));
  }

  private static double drawn(Expected expected, Run run) {
    var fresh =
        new Candidate(
            scene("new", "10"),
            CastProfile.unknown(),
            BigDecimal.TEN,
            1,
            List.of(expected),
            List.of(1.0));
    var task = new PlanTask(Briefs.config("1"), GOALS, List.of(fresh));
    return Prospects.drawn(task, run).means().get("new").get(PlanTask.name(0));
  }
}
