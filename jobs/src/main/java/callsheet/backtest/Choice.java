package callsheet.backtest;

import java.util.function.IntToDoubleFunction;

/** Choosing among the briefs of a campaign that have sessions left. */
final class Choice {
  /** Less than this part of a score is no difference, but rounding. */
  private static final double ROUNDING = 1e-12;

  private Choice() {}

  /**
   * The brief with the highest score; of equal ones the one that was used least, then the cheaper,
   * then the first.
   */
  static int highest(Campaign campaign, IntToDoubleFunction score) {
    int best = -1;
    double highest = Double.NEGATIVE_INFINITY;
    for (int brief = 0; brief < campaign.briefs(); brief++) {
      if (!campaign.isOpen(brief)) {
        continue;
      }
      double reached = score.applyAsDouble(brief);
      boolean equal = Math.abs(reached - highest) <= ROUNDING * Math.abs(reached);
      if (equal ? isBefore(campaign, brief, best) : reached > highest) {
        best = brief;
        highest = reached;
      }
    }
    return best;
  }

  private static boolean isBefore(Campaign campaign, int brief, int other) {
    int uses = Integer.compare(campaign.used(brief), campaign.used(other));
    return uses != 0 ? uses < 0 : campaign.price(brief).compareTo(campaign.price(other)) < 0;
  }

  /** What one more session can be expected to add to the coverage, for its price. */
  static double gainForMoney(Campaign campaign, int brief, double[] room, double[] yields) {
    double gain = 0;
    for (int goal = 0; goal < yields.length; goal++) {
      double credit = Math.min(yields[goal] * room[goal], campaign.missing(goal));
      gain += campaign.worth(goal) * credit;
    }
    return gain / campaign.price(brief).doubleValue();
  }

  /** {@link Campaign#room} of every goal. */
  static double[] room(Campaign campaign) {
    var room = new double[campaign.goals()];
    for (int goal = 0; goal < room.length; goal++) {
      room[goal] = campaign.missing(goal) > 0 ? campaign.room(goal) : 0;
    }
    return room;
  }
}
