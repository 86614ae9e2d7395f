package callsheet.commission;

import static callsheet.commission.Briefs.FEAR_TO_RELIEF;
import static callsheet.commission.Briefs.JOY;
import static callsheet.commission.Briefs.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class PlannerTest {
  private static final List<Goal> ONE_GOAL = List.of(goal(JOY, 100, 100));

  @Test
  void thePlanOfTheExampleIsTheGreedyOne() {
    var golden = ConfigFactory.parseResources("golden/json/12_planner.json");
    var goals = goals(golden);
    var expected = golden.getConfig("greedy_per_dollar");

    var plan = Planner.plan(candidates(golden), goals, money(golden.getString("budget")), 100);

    assertThat(Planner.worth(plan, goals)).isCloseTo(expected.getDouble("F"), within(1e-9));
    assertThat(plan)
        .extracting(pick -> pick.candidate().sceneId(), Pick::sessions)
        .containsExactly(tuple("B0", 4), tuple("B4", 4), tuple("B3", 2));
  }

  @Test
  void aCheapTrifleDoesNotShutOutAGreatScene() {
    var plan = plan("100", brief("cheap", "1", 1, 2), brief("great", "100", 1, 100));

    assertThat(plan).extracting(pick -> pick.candidate().sceneId()).containsExactly("great");
  }

  @Test
  void ofTwoPlansThatFillTheSameTheCheaperIsTaken() {
    var plan =
        Planner.plan(
            List.of(brief("cheap", "75", 9, 2.9), brief("dear", "400", 9, 6)),
            List.of(goal(JOY, 40, 10)),
            money("3000"),
            100);

    assertThat(plan)
        .extracting(pick -> pick.candidate().sceneId(), Pick::sessions)
        .containsExactly(tuple("cheap", 4));
  }

  @Test
  void equallyGoodSessionsAreOrderedByPriceAndThenById() {
    var plan = plan("60", brief("c", "20", 1, 4), brief("b", "10", 1, 2), brief("a", "20", 1, 4));

    assertThat(plan).extracting(pick -> pick.candidate().sceneId()).containsExactly("b", "a", "c");
  }

  @Test
  void aPlanEndsWhenNothingIsMissing() {
    var plan = plan("1000", brief("only", "1", 50, 30));

    assertThat(plan).extracting(Pick::sessions).containsExactly(4);
    assertThat(plan.get(0).gain(0)).isEqualTo(100);
  }

  @Test
  void aPlanHoldsNoMoreSessionsThanAllowed() {
    assertThat(Planner.plan(List.of(brief("only", "1", 50, 1)), ONE_GOAL, money("1000"), 3))
        .extracting(Pick::sessions)
        .containsExactly(3);
    assertThat(plan("1000", brief("only", "1", 2, 1)))
        .extracting(Pick::sessions)
        .containsExactly(2);
  }

  @Test
  void moneyIsExact() {
    assertThat(plan("0.3", brief("dime", "0.1", 9, 1)))
        .extracting(Pick::sessions)
        .containsExactly(3);
  }

  @Test
  void withoutBriefsTheresNoPlan() {
    assertThat(Planner.plan(List.of(), ONE_GOAL, money("1000"), 9)).isEmpty();
    assertThatCode(() -> Planner.plan(List.of(), List.of(), money("0"), 9))
        .doesNotThrowAnyException();
  }

  @Test
  void fiveHundredBriefsAndThreeHundredCellsTakeSeconds() {
    var goals = new ArrayList<Goal>();
    for (int cell = 0; cell < 300; cell++) {
      goals.add(goal(Cell.emotion("e" + cell), 50, 50));
    }
    var candidates = new ArrayList<Candidate>();
    for (int brief = 0; brief < 500; brief++) {
      int b = brief;
      var gains = IntStream.range(0, 300).mapToDouble(c -> (b * 31 + c * 17) % 97 / 97.0).toArray();
      candidates.add(new Candidate("B" + brief, money("" + (100 + brief % 90)), 6, gains));
    }

    Assertions.assertThatNoException()
        .isThrownBy(
            () ->
                org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> Planner.plan(candidates, goals, money("50000"), 1000)));
  }

  @Test
  void aGoalIsFilledByPartOfItsTarget() {
    var goals = List.of(goal(JOY, 400, 400), goal(FEAR_TO_RELIEF, 40, 40));
    var plan =
        Planner.plan(
            List.of(brief("joyful", "10", 1, 20, 0), brief("late", "10", 1, 0, 5)),
            goals,
            money("10"),
            9);

    assertThat(plan).extracting(pick -> pick.candidate().sceneId()).containsExactly("late");
  }

  private static List<Pick> plan(String budget, Candidate... candidates) {
    return Planner.plan(List.of(candidates), ONE_GOAL, money(budget), 100);
  }

  private static Candidate brief(String id, String price, int maxSessions, double... gains) {
    return new Candidate(id, money(price), maxSessions, gains);
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }

  private static List<Goal> goals(Config golden) {
    var deficits = golden.getDoubleList("deficit");
    var weights = golden.getDoubleList("weight");
    return IntStream.range(0, deficits.size())
        .mapToObj(
            cell ->
                new Goal(
                    Cell.emotion(golden.getStringList("cells").get(cell)),
                    Stratum.ALL,
                    deficits.get(cell),
                    weights.get(cell),
                    deficits.get(cell),
                    1))
        .toList();
  }

  private static List<Candidate> candidates(Config golden) {
    var candidates = new ArrayList<Candidate>();
    for (var value : golden.getList("yield")) {
      int brief = candidates.size();
      var gains =
          ((ConfigList) value).stream().mapToDouble(y -> ((Number) y.unwrapped()).doubleValue());
      candidates.add(
          new Candidate(
              "B" + brief,
              money(golden.getStringList("cost").get(brief)),
              golden.getIntList("max_sessions").get(brief),
              gains.toArray()));
    }
    return candidates;
  }
}
