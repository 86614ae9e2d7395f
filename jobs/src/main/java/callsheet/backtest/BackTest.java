package callsheet.backtest;

import callsheet.statistics.KeyHash;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Replays a pool under all policies. A policy sees of the pool only what its own sessions brought;
 * the oracle alone sees more. In a replicate the sessions of a brief come in the same order for all
 * policies, so their differences are paired.
 */
public final class BackTest {
  /** Parts of the achievable coverage at which is counted what it took. */
  public static final List<Double> STOPS = List.of(0.5, 0.8, 0.9, 0.95);

  private BackTest() {}

  /**
   * What it took every policy in each replicate, at each of the {@link #STOPS}.
   *
   * @param first number of the first replicate: others have others' chance
   */
  public static List<Map<PolicyName, List<Replay.Reached>>> of(Pool pool, long first, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> replicate(pool, new Replicate(pool, first + number)))
        .toList();
  }

  private static Map<PolicyName, List<Replay.Reached>> replicate(Pool pool, Replicate replicate) {
    double level = STOPS.get(STOPS.size() - 1);
    var order = replicate.sessions();
    var reached = new EnumMap<PolicyName, List<Replay.Reached>>(PolicyName.class);
    for (var name : PolicyName.values()) {
      reached.put(name, Replay.of(pool, name.begin(pool, replicate, level), order, STOPS));
    }
    return reached;
  }

  /**
   * The pool as it might have been recorded as well: as many sessions of each brief, drawn from its
   * own with replacement (the pool itself is a sample).
   */
  public static Pool resampled(Pool pool, long number) {
    return pool.resampled(
        IntStream.range(0, pool.briefs().size())
            .mapToObj(brief -> drawn(pool.brief(brief), number))
            .toList());
  }

  private static int[] drawn(PoolBrief brief, long number) {
    int sessions = brief.sessions().size();
    return IntStream.range(0, sessions)
        .map(
            draw ->
                (int) (KeyHash.uniform("pool " + brief.sceneId() + " " + draw, number) * sessions))
        .toArray();
  }
}
