package callsheet.backtest;

import static callsheet.backtest.Pools.brief;
import static callsheet.backtest.Pools.goal;
import static org.assertj.core.api.Assertions.assertThat;

import callsheet.lake.TestLake;
import callsheet.schema.PolicyResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackTestRowsTest {
  @Test
  void twoBriefsSupportNoConclusion() {
    var rows = rows(List.of(filled("A", 8, 1, 1), filled("B", 8, 2, 0)));

    assertThat(conclusions(rows)).containsOnly("too_small");
  }

  @Test
  void whatIsFoundOnEveryPoolIsASaving() {
    var briefs = new ArrayList<PoolBrief>();
    for (int number = 0; number < 10; number++) {
      briefs.add(filled("B" + number, 30, 1, number == 4 ? 3 : 0.1));
    }

    var last =
        rows(briefs).stream()
            .filter(row -> row.stopShare() == 0.95 && row.policy().equals("random_brief"))
            .findFirst()
            .orElseThrow();

    assertThat(last.conclusion()).isEqualTo("saves");
    assertThat(last.savedLower()).isPositive();
    assertThat(last.savedShare()).isGreaterThan(0.3);
  }

  @Test
  void briefsThatAreAlikeLetNothingBeSavedForSure() {
    var briefs = new ArrayList<PoolBrief>();
    for (int number = 0; number < 5; number++) {
      briefs.add(filled("B" + number, 12, 1, 1));
    }

    assertThat(conclusions(rows(briefs))).doesNotContain("saves", "costs");
  }

  private static List<PolicyResult> rows(List<PoolBrief> briefs) {
    var pool = Pool.of(List.of(goal("joy", 10), goal("fear", 40)), briefs);
    var drawn = new ArrayList<List<Map<PolicyName, List<Replay.Reached>>>>();
    for (int number = 0; number < 20; number++) {
      drawn.add(BackTest.of(BackTest.resampled(pool, number), 100 + 3 * number, 3));
    }
    return new BackTestRows(pool, "USD", TestLake.NIGHT, BackTest.of(pool, 0, 20), drawn).rows();
  }

  private static List<String> conclusions(List<PolicyResult> rows) {
    return rows.stream()
        .filter(row -> !row.policy().equals("callsheet"))
        .map(row -> String.valueOf(row.conclusion()))
        .toList();
  }

  private static PoolBrief filled(String id, int sessions, double... brought) {
    return brief(id, Set.of(), Collections.nCopies(sessions, brought).toArray(double[][]::new));
  }
}
