package callsheet.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import callsheet.golden.GoldenValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The small pool of METHODS 7.5, every order of its sessions tried. */
class GoldenBackTest {
  private final GoldenValue golden = GoldenValue.file("18_backtest");
  private final double stop = golden.get("stop_at").asDouble();
  private final Pool pool = pool(golden);

  @Test
  void allSessionsTogetherReachEverything() {
    var campaign = new Campaign(pool);
    for (int brief = 0; brief < pool.briefs().size(); brief++) {
      for (var session : pool.brief(brief).sessions()) {
        campaign.add(brief, session);
      }
    }

    golden.get("full_pool_score").assertIs(campaign.coverage());
  }

  @Test
  void roundRobinTakesWhatEnumerationSays() {
    assertDistribution("round_robin", Policies::roundRobin);
  }

  @Test
  void theOracleOfMeansTakesWhatEnumerationSays() {
    assertDistribution("greedy_known_means", () -> Policies.oracleMeans(pool));
  }

  @Test
  void followingTheTagsOfWhatIsMissingTakesWhatEnumerationSays() {
    assertDistribution("deficit_greedy_tags", Policies::deficitTag);
  }

  @Test
  void raisingTheEmptiestGoalIsTheSameWhereEveryBriefHasOneTag() {
    golden.get("deficit_greedy_tags", "mean").assertIs(mean(sessions(Policies::waterFilling)));
  }

  @Test
  void randomSessionsTakeWhatAllTheirOrdersTakeOnAverage() {
    var briefs =
        IntStream.range(0, pool.briefs().size())
            .boxed()
            .flatMap(brief -> pool.brief(brief).sessions().stream().map(session -> brief))
            .toList();
    var counts = new ArrayList<Integer>();
    for (int[] order : permutations(briefs.size())) {
      var places = new ArrayList<int[]>();
      for (int brief = 0; brief < pool.briefs().size(); brief++) {
        int b = brief;
        int first = briefs.indexOf(b);
        places.add(
            IntStream.of(order).filter(s -> briefs.get(s) == b).map(s -> s - first).toArray());
      }
      var policy = Policies.inOrder(IntStream.of(order).mapToObj(briefs::get).toList());
      counts.add(sessions(policy, places));
    }

    assertThat(counts).hasSize((int) golden.get("random_session", "n").asLong());
    golden.get("random_session", "mean").assertIs(mean(counts));
  }

  @Test
  void randomBriefsTakeWhatAllTheirChoicesTakeOnAverage() {
    double mean = 0;
    var orders = orders(pool);
    for (var order : orders) {
      mean += expected(new Campaign(pool), order) / orders.size();
    }

    golden.get("random_brief", "mean").assertIs(mean);
  }

  @Test
  void theCheapestSubsetTakesWhatTryingAllOfThemSays() {
    var cheapest = Clairvoyant.of(pool, List.of(stop)).get(0);

    golden.get("clairvoyant_oracle").assertIs((double) cheapest.sessions());
    assertThat(cheapest.price()).isEqualByComparingTo("150");
    assertThat(cheapest.boundKind()).isEqualTo("optimal");
    assertThat(cheapest.bound()).isEqualTo(150);
  }

  /** Sessions until the stop when each open brief is as likely as the other, by all choices. */
  private double expected(Campaign campaign, List<int[]> order) {
    return expected(campaign, order, List.of());
  }

  private double expected(Campaign campaign, List<int[]> order, List<Integer> chosen) {
    if (campaign.coverage() >= stop) {
      return chosen.size();
    }
    var open = IntStream.range(0, campaign.briefs()).filter(campaign::isOpen).toArray();
    double expected = 0;
    for (int brief : open) {
      var longer = new ArrayList<>(chosen);
      longer.add(brief);
      expected += expected(played(longer, order), order, longer) / open.length;
    }
    return expected;
  }

  private Campaign played(List<Integer> chosen, List<int[]> order) {
    var campaign = new Campaign(pool);
    for (int brief : chosen) {
      int place = order.get(brief)[campaign.used(brief)];
      campaign.add(brief, pool.brief(brief).sessions().get(place));
    }
    return campaign;
  }

  private void assertDistribution(String name, Supplier<Policy> policy) {
    var counts = sessions(policy);
    golden
        .get(name, "distribution")
        .assertIs(counts.stream().mapToDouble(Integer::doubleValue).sorted().toArray());
    golden.get(name, "mean").assertIs(mean(counts));
  }

  private List<Integer> sessions(Supplier<Policy> policy) {
    return orders(pool).stream().map(order -> sessions(policy.get(), order)).toList();
  }

  private int sessions(Policy policy, List<int[]> order) {
    return Replay.of(pool, policy, order, List.of(stop)).get(0).sessions();
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  /** Every way in which the sessions of the briefs can come. */
  private static List<List<int[]>> orders(Pool pool) {
    List<List<int[]>> orders = List.of(List.of());
    for (var brief : pool.briefs()) {
      var longer = new ArrayList<List<int[]>>();
      for (var order : orders) {
        for (int[] places : permutations(brief.sessions().size())) {
          var more = new ArrayList<>(order);
          more.add(places);
          longer.add(more);
        }
      }
      orders = longer;
    }
    return orders;
  }

  private static List<int[]> permutations(int size) {
    if (size == 0) {
      return List.of(new int[0]);
    }
    var permutations = new ArrayList<int[]>();
    for (int[] shorter : permutations(size - 1)) {
      for (int place = 0; place < size; place++) {
        int at = place;
        permutations.add(
            IntStream.range(0, size)
                .map(i -> i < at ? shorter[i] : i == at ? size - 1 : shorter[i - 1])
                .toArray());
      }
    }
    return permutations;
  }

  private static Pool pool(GoldenValue golden) {
    var targets = golden.get("target").asDoubles();
    var goals = new ArrayList<PoolGoal>();
    for (int goal = 0; goal < targets.length; goal++) {
      assertThat(golden.get("weights").get(goal).asDouble()).isEqualTo(1);
      goals.add(Pools.goal("e" + goal, targets[goal]));
    }
    var briefs = new ArrayList<PoolBrief>();
    golden
        .get("sessions")
        .members()
        .forEach(
            (id, sessions) -> {
              var tag = golden.get("tags", id);
              Set<Integer> planned = tag.isNull() ? Set.of() : Set.of((int) tag.asLong());
              briefs.add(Pools.brief(id, planned, sessions.asMatrix()));
            });
    return Pool.of(goals, briefs);
  }
}
