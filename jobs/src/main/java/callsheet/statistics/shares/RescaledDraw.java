package callsheet.statistics.shares;

import callsheet.statistics.KeyHash;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Clusters drawn with replacement, scaled so that they stand for all of them. */
final class RescaledDraw {
  private RescaledDraw() {}

  /**
   * The mass of each cell over {@code draws} of the m performers, times m/draws, to the nearest
   * unit: where a unit is a whole turn, scale the masses up before.
   */
  static long[] of(MassCube<String> performers, int draws, long replicate) {
    var clusters = performers.clusters();
    Map<String, Long> weights = new HashMap<>();
    for (int draw = 0; draw < draws; draw++) {
      double uniform = KeyHash.uniform("draw:" + draw, replicate);
      weights.merge(clusters.get((int) (uniform * clusters.size())), 1L, Long::sum);
    }
    var sums = performers.weighted(performer -> weights.getOrDefault(performer, 0L));
    return Arrays.stream(sums).map(sum -> scaled(sum, clusters.size(), draws)).toArray();
  }

  /** sum·m/n in integers, rounded half up: sum + sum·(m−n)/n, where m−n is 0 or 1. */
  private static long scaled(long sum, int clusters, int draws) {
    long more = Math.multiplyExact(sum % draws, (long) clusters - draws);
    long whole = Math.multiplyExact(sum / draws, (long) clusters - draws);
    return Math.addExact(sum, whole + (2 * more + draws) / (2L * draws));
  }
}
