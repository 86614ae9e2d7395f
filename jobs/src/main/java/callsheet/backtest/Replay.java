package callsheet.backtest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A pool played through by one policy. */
public final class Replay {
  /** Coverage this near to a stop has reached it: sums of doubles round. */
  private static final double ROUNDING = 1e-9;

  private Replay() {}

  /**
   * What it took to reach each part of the achievable coverage.
   *
   * @param order places of the sessions of each brief, in the order in which they come
   * @param stops parts of the achievable coverage, rising
   */
  static List<Reached> of(Pool pool, Policy policy, List<int[]> order, List<Double> stops) {
    var campaign = new Campaign(pool);
    var reached = new ArrayList<Reached>();
    int left = pool.sessions();
    for (double stop : stops) {
      while (campaign.coverage() < stop - ROUNDING && left > 0) {
        int brief = policy.next(campaign);
        var session = order.get(brief)[campaign.used(brief)];
        campaign.add(brief, pool.brief(brief).sessions().get(session));
        left--;
      }
      reached.add(
          new Reached(
              campaign.sessions(),
              campaign.price(),
              campaign.exhaustion(),
              campaign.effectivePerformers()));
    }
    return reached;
  }

  /**
   * What a policy had spent when it reached a part of the coverage.
   *
   * @param exhaustion largest part of one brief's sessions that was used
   * @param effectivePerformers how many would share the castings as evenly
   */
  public record Reached(
      int sessions, BigDecimal price, double exhaustion, double effectivePerformers) {}
}
