package callsheet.backtest;

import static callsheet.backtest.Pools.brief;
import static callsheet.backtest.Pools.goal;
import static callsheet.backtest.Pools.session;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.recordings.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackTestTest {
  private static final PoolGoal JOY = goal("joy", 10);
  private static final PoolGoal FEAR = goal("fear", 10);

  @Test
  void aTargetIsLoweredToWhatThePoolHolds() {
    var pool = Pool.of(List.of(JOY, FEAR), List.of(brief("A", Set.of(), row(4, 20), row(3, 1))));

    assertThat(pool.goals()).extracting(PoolGoal::target).containsExactly(7.0, 10.0);
  }

  @Test
  void noPerformerFillsMoreThanTheCap() {
    var capped = new PoolGoal(Cell.emotion("joy"), Stratum.ALL, 10, 1, 4);
    var sessions = List.of(session("1", 0, 3), session("2", 0, 3), session("3", 1, 1));
    var pool =
        Pool.of(
            List.of(capped),
            List.of(new PoolBrief("A", BigDecimal.TEN, Set.of(), Set.of(), sessions)));
    var campaign = new Campaign(pool);

    campaign.add(0, sessions.get(0));
    campaign.add(0, sessions.get(1));

    assertThat(pool.goals().get(0).target()).isEqualTo(5);
    assertThat(campaign.missing(0)).isEqualTo(1);
    assertThat(campaign.room(0)).as("the one performer so far is full").isZero();
  }

  @Test
  void aGoalThatNothingReachesDoesNotCount() {
    var pool = Pool.of(List.of(JOY, FEAR), List.of(brief("A", Set.of(), row(10, 0))));
    var campaign = new Campaign(pool);

    assertThat(campaign.coverage()).isZero();
    campaign.add(0, pool.brief(0).sessions().get(0));
    assertThat(campaign.coverage()).isCloseTo(1, within(1e-12));
  }

  @Test
  void whatItTookIsCountedAtEachStop() {
    var pool = Pool.of(List.of(JOY), List.of(brief("A", Set.of(), row(5), row(3), row(2))));

    var reached =
        Replay.of(pool, Policies.roundRobin(), Pools.asRecorded(pool), List.of(0.5, 0.8, 0.95));

    assertThat(reached).extracting(Replay.Reached::sessions).containsExactly(1, 2, 3);
    assertThat(reached)
        .extracting(Replay.Reached::price)
        .containsExactly(money(50), money(100), money(150));
    assertThat(reached.get(1).exhaustion()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void performersCountByTheirShareOfTheCastings() {
    var sessions =
        List.of(session("1", 0, 1), session("2", 1, 1), session("3", 2, 1), session("4", 2, 1));
    var pool =
        Pool.of(
            List.of(JOY),
            List.of(new PoolBrief("A", BigDecimal.TEN, Set.of(), Set.of(), sessions)));
    var campaign = new Campaign(pool);

    assertThat(campaign.effectivePerformers()).isZero();
    sessions.subList(0, 2).forEach(session -> campaign.add(0, session));
    assertThat(campaign.effectivePerformers()).isCloseTo(2, within(1e-12));
    sessions.subList(2, 4).forEach(session -> campaign.add(0, session));
    assertThat(campaign.effectivePerformers())
        .isCloseTo(Math.exp(1.5 * Math.log(2)), within(1e-12));
  }

  @Test
  void theOracleLooksAtThePrice() {
    var pool =
        Pool.of(
            List.of(JOY),
            List.of(
                brief("A", 90, Set.of(), row(5), row(5)),
                brief("B", 50, Set.of(), row(4), row(4))));

    assertThat(Policies.oracleMeans(pool).next(new Campaign(pool))).isEqualTo(1);
  }

  @Test
  void aPoolThatIsDrawnAgainHasAsManySessionsOfEachBrief() {
    var pool =
        Pool.of(
            List.of(JOY),
            List.of(brief("A", Set.of(0), row(5), row(1), row(2)), brief("B", Set.of(), row(4))));

    var drawn = BackTest.resampled(pool, 3);

    assertThat(drawn.briefs()).extracting(PoolBrief::sceneId).containsExactly("A", "B");
    assertThat(drawn.brief(0).sessions()).hasSize(3).isSubsetOf(pool.brief(0).sessions());
    assertThat(drawn.brief(1).sessions()).isEqualTo(pool.brief(1).sessions());
    assertThat(BackTest.resampled(pool, 3).brief(0).sessions())
        .isEqualTo(drawn.brief(0).sessions());
  }

  @Test
  void learningFindsTheBriefThatBringsWhatIsRare() {
    var pool = lopsided(12);
    var learned = new ArrayList<Integer>();
    var random = new ArrayList<Integer>();
    for (var replicate : BackTest.of(pool, 0, 40)) {
      learned.add(last(replicate.get(PolicyName.CALLSHEET)));
      random.add(last(replicate.get(PolicyName.RANDOM_BRIEF)));
    }

    assertThat(mean(learned)).isLessThan(0.7 * mean(random));
  }

  @Property(tries = 60)
  void everyPolicyReachesAllThatThePoolHolds(
      @ForAll @IntRange(min = 1, max = 5) int briefs,
      @ForAll @IntRange(min = 1, max = 6) int sessions,
      @ForAll @IntRange(max = 1000) int seed) {
    var pool = made(briefs, sessions, seed);

    for (var reached : BackTest.of(pool, seed, 1).get(0).values()) {
      assertThat(reached).extracting(Replay.Reached::sessions).isSorted();
      assertThat(last(reached)).isBetween(1, pool.sessions());
      assertThat(reached.get(3).price()).isEqualByComparingTo(money(50L * last(reached)));
    }
  }

  @Property(tries = 40)
  void whatAPolicyTakesDoesNotDependOnTheOrderOfTheGoals(@ForAll @IntRange(max = 1000) int seed) {
    var goals = List.of(JOY, FEAR, goal("awe", 7));
    var pool = made(3, 5, seed);
    var turned =
        Pool.of(
            List.of(goals.get(2), goals.get(0), goals.get(1)),
            pool.briefs().stream().map(BackTestTest::turned).toList());

    var before = BackTest.of(pool, 0, 1).get(0);
    var after = BackTest.of(turned, 0, 1).get(0);

    assertThat(after.get(PolicyName.DEFICIT_TAG)).isEqualTo(before.get(PolicyName.DEFICIT_TAG));
    assertThat(after.get(PolicyName.ORACLE_MEANS)).isEqualTo(before.get(PolicyName.ORACLE_MEANS));
    assertThat(after.get(PolicyName.CALLSHEET)).isEqualTo(before.get(PolicyName.CALLSHEET));
  }

  private static PoolBrief turned(PoolBrief brief) {
    var sessions =
        brief.sessions().stream()
            .map(
                session ->
                    new PoolSession(
                        session.sessionId(),
                        session.cast(),
                        session.parts().stream()
                            .map(
                                part -> new Part(place(part.goal()), part.performer(), part.mass()))
                            .toList()))
            .toList();
    var planned = brief.planned().stream().map(BackTestTest::place).collect(toSet());
    return new PoolBrief(brief.sceneId(), brief.price(), planned, Set.of(), sessions);
  }

  private static int place(int goal) {
    return (goal + 1) % 3;
  }

  /** Amounts that look random: multiples of a half. */
  private static Pool made(int briefs, int sessions, int seed) {
    var made = new ArrayList<PoolBrief>();
    for (int brief = 0; brief < briefs; brief++) {
      int b = brief;
      var rows =
          IntStream.range(0, sessions)
              .mapToObj(s -> row(half(seed, b, s, 0), half(seed, b, s, 1), half(seed, b, s, 2)))
              .toArray(double[][]::new);
      made.add(brief("B" + brief, Set.of((brief + seed) % 3), rows));
    }
    made.add(brief("all", Set.of(), row(1, 1, 1)));
    return Pool.of(List.of(JOY, FEAR, goal("awe", 7)), made);
  }

  private static double half(int seed, int brief, int session, int goal) {
    return (seed * 31 + brief * 17 + session * 7 + goal * 13) % 9 / 2.0;
  }

  /** Of many briefs that plan the same, one brings fear. */
  private static Pool lopsided(int briefs) {
    var made = new ArrayList<PoolBrief>();
    for (int brief = 0; brief < briefs; brief++) {
      double fear = brief == 7 ? 2 : 0.05;
      made.add(
          brief(
              "B" + brief,
              Set.of(),
              Collections.nCopies(30, row(1, fear)).toArray(double[][]::new)));
    }
    return Pool.of(List.of(goal("joy", 20), goal("fear", 40)), made);
  }

  private static int last(List<Replay.Reached> reached) {
    return reached.get(reached.size() - 1).sessions();
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  private static BigDecimal money(long dollars) {
    return BigDecimal.valueOf(dollars);
  }

  private static double[] row(double... amounts) {
    return amounts;
  }
}
