package callsheet.backtest;

import static callsheet.backtest.Pools.brief;
import static callsheet.backtest.Pools.goal;
import static callsheet.backtest.Pools.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two briefs for 50 and 80 dollars: the one brings 2 turns of joy, the other 5 of fear. */
class SeasonTest {
  private static final List<PoolGoal> GOALS = List.of(goal("joy", 10), goal("fear", 10));
  private static final List<PoolBrief> BRIEFS =
      List.of(brief("A", 50, Set.of(0)), brief("B", 80, Set.of(1)));
  private static final List<List<Double>> MEANS = List.of(List.of(2.0, 0.0), List.of(0.0, 5.0));

  @Test
  void aWeekCostsNoMoreThanItsBudget() {
    for (var policy : Season.POLICIES) {
      assertThat(season(3, 200).under(policy, 1))
          .as(policy.label())
          .hasSize(3)
          .allMatch(week -> week.spent().compareTo(BigDecimal.valueOf(200)) <= 0)
          .anyMatch(week -> week.sessions() > 0);
    }
  }

  @Test
  void withoutMoneyForAnySessionNothingIsRecorded() {
    for (var policy : Season.POLICIES) {
      assertThat(season(2, 49).under(policy, 1))
          .as(policy.label())
          .allMatch(week -> week.sessions() == 0 && week.coverage() == 0);
    }
  }

  @Test
  void whatAWeekLeavesIsSpentOnTheCheaperBrief() {
    var first = season(1, 140).under(PolicyName.ROUND_ROBIN, 1).get(0);

    assertThat(first.spent()).isEqualByComparingTo("130");
    assertThat(first.sessions()).isEqualTo(2);
  }

  @Test
  void whoKnowsWhatBriefsBringStopsWhenNothingIsMissing() {
    var weeks = season(3, 1_000).under(PolicyName.ORACLE_MEANS, 1);

    assertThat(weeks.get(0).spent()).isEqualByComparingTo("410");
    assertThat(weeks.get(0).coverage()).isEqualTo(1);
    assertThat(weeks.get(2).sessions()).isZero();
  }

  @Test
  void aSessionToWhichSomebodyDidNotComeIsPaidForAndBringsNothing() {
    var nobody =
        new Season(
            Pool.open(GOALS, BRIEFS, 4),
            (brief, number) -> session(brief + "-" + number, 0),
            MEANS,
            1,
            BigDecimal.valueOf(180));

    var week = nobody.under(PolicyName.ROUND_ROBIN, 1).get(0);

    assertThat(week.noShows()).isEqualTo(week.sessions()).isEqualTo(3);
    assertThat(week.spent()).isEqualByComparingTo("180");
    assertThat(week.coverage()).isZero();
  }

  @Test
  void sessionsOfABriefComeInTheirOrderWhateverTheWeek() {
    var asked = new ArrayList<Integer>();
    var watched =
        new Season(
            Pool.open(GOALS, BRIEFS.subList(0, 1), 4),
            (brief, number) -> {
              asked.add(number);
              return session("A-" + number, 0, 1);
            },
            MEANS.subList(0, 1),
            3,
            BigDecimal.valueOf(100));

    watched.under(PolicyName.RANDOM_BRIEF, 1);

    assertThat(asked).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void recordingsCannotBeChosenWhereThereAreNone() {
    assertThatThrownBy(() -> season(1, 100).under(PolicyName.RANDOM_SESSION, 1))
        .hasMessageContaining("random_session");
  }

  private static Season season(int weeks, int budget) {
    return new Season(
        Pool.open(GOALS, BRIEFS, 4),
        SeasonTest::recorded,
        MEANS,
        weeks,
        BigDecimal.valueOf(budget));
  }

  private static PoolSession recorded(int brief, int number) {
    int performer = number % 4;
    return brief == 0
        ? session("A-" + number, performer, 2, 0)
        : session("B-" + number, performer, 0, 5);
  }
}
