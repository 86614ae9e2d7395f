package callsheet.backtest;

import java.util.ArrayDeque;

/**
 * What the product does: forecasts what every brief brings, plans the cheapest way to the wanted
 * coverage, commissions the next few sessions of that plan, the largest parts of it first, and
 * looks again. It looks often as long as it knows little.
 */
final class CallsheetPolicy implements Policy {
  private static final double CURIOSITY = 0.5;
  private static final int LEAST_SESSIONS = 4;

  /** Each plan holds for this part of the sessions before it. */
  private static final int PART = 6;

  private final double level;
  private final ArrayDeque<Integer> commissioned = new ArrayDeque<>();

  /**
   * The policy.
   *
   * @param level part of the achievable coverage that is wanted
   */
  CallsheetPolicy(double level) {
    this.level = level;
  }

  @Override
  public int next(Campaign campaign) {
    dropUsedUp(campaign);
    if (commissioned.isEmpty()) {
      var yields = Forecast.of(campaign, CURIOSITY);
      commission(campaign, Cover.of(campaign, yields, level));
      dropUsedUp(campaign);
      if (commissioned.isEmpty()) {
        var room = Choice.room(campaign);
        return Choice.highest(
            campaign, brief -> Choice.gainForMoney(campaign, brief, room, yields[brief]));
      }
    }
    return commissioned.remove();
  }

  private void dropUsedUp(Campaign campaign) {
    while (!commissioned.isEmpty() && !campaign.isOpen(commissioned.element())) {
      commissioned.remove();
    }
  }

  /** The briefs in proportion to their sessions in the plan, as d'Hondt deals seats. */
  private void commission(Campaign campaign, int[] plan) {
    var dealt = new int[plan.length];
    int sessions = Math.max(LEAST_SESSIONS, campaign.sessions() / PART);
    for (int session = 0; session < sessions; session++) {
      int next = -1;
      double most = 0;
      for (int brief = 0; brief < plan.length; brief++) {
        double claim = dealt[brief] < plan[brief] ? (double) plan[brief] / (1 + dealt[brief]) : 0;
        if (claim > most) {
          most = claim;
          next = brief;
        }
      }
      if (next < 0) {
        return;
      }
      dealt[next]++;
      commissioned.add(next);
    }
  }
}
