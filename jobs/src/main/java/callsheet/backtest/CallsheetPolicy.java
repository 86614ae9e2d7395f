package callsheet.backtest;

import callsheet.forecast.Forecast;
import java.util.ArrayDeque;
import java.util.List;

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

  /** Its whole plan, what is to be commissioned first at the beginning. */
  static List<Integer> plan(Campaign campaign, double level) {
    return Cover.of(campaign, Forecast.of(campaign).hopes(CURIOSITY), level).order();
  }

  @Override
  public int next(Campaign campaign) {
    dropUsedUp(campaign);
    if (commissioned.isEmpty()) {
      var yields = Forecast.of(campaign).hopes(CURIOSITY);
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

  /** Of the planned sessions those first that are expected to bring most for the money. */
  private void commission(Campaign campaign, Cover cover) {
    int sessions = Math.max(LEAST_SESSIONS, campaign.sessions() / PART);
    cover.order().stream().limit(sessions).forEach(commissioned::add);
  }
}
