package callsheet.backtest;

import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
import callsheet.recordings.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Small pools to test with. */
final class Pools {
  private Pools() {}

  /** A goal that every performer may fill alone. */
  static PoolGoal goal(String emotion, double target) {
    return new PoolGoal(Cell.emotion(emotion), Stratum.ALL, target, 1, target);
  }

  /** A brief for 50 dollars; each session has a performer of its own and brings these amounts. */
  static PoolBrief brief(String id, Set<Integer> planned, double[]... sessions) {
    return brief(id, 50, planned, sessions);
  }

  static PoolBrief brief(String id, int price, Set<Integer> planned, double[]... sessions) {
    var recorded = new ArrayList<PoolSession>();
    for (double[] brought : sessions) {
      recorded.add(session(id + "-" + recorded.size(), 0, brought));
    }
    return new PoolBrief(id, BigDecimal.valueOf(price), planned, Set.of(), recorded);
  }

  static PoolSession session(String id, int performer, double... brought) {
    var parts =
        IntStream.range(0, brought.length)
            .filter(goal -> brought[goal] > 0)
            .mapToObj(goal -> new Part(goal, performer, brought[goal]))
            .toList();
    return new PoolSession(id, List.of(performer), parts);
  }

  /** The sessions of each brief as they were recorded. */
  static List<int[]> asRecorded(Pool pool) {
    return pool.briefs().stream()
        .map(brief -> IntStream.range(0, brief.sessions().size()).toArray())
        .toList();
  }
}
