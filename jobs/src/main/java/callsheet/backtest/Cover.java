package callsheet.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cheap sessions that lift the coverage of a campaign to a level, by what they are expected to
 * bring: chosen one by one for the most gain for the money, and then taken back where later ones
 * have made them needless, the dearest for what they bring first. The first step alone spends about
 * a tenth more: it buys broad briefs early, and narrow ones that bring the same again.
 */
final class Cover {
  /** More sessions than any cover needs; the rest is planned when those are there. */
  private static final int MOST_SESSIONS = 5_000;

  private static final double NOTHING = 1e-12;

  private final Campaign campaign;
  private final double[][] credits;
  private final double[] prices;
  private final double[] missing;
  private final double[] brought;
  private final int[] sessions;
  private final double tolerated;

  private Cover(Campaign campaign, double[][] yields, double level) {
    this.campaign = campaign;
    this.sessions = new int[campaign.briefs()];
    this.tolerated = 1 - level;
    this.missing = IntStream.range(0, campaign.goals()).mapToDouble(campaign::missing).toArray();
    this.brought = new double[missing.length];
    this.prices =
        IntStream.range(0, sessions.length)
            .mapToDouble(brief -> campaign.price(brief).doubleValue())
            .toArray();
    this.credits = credits(campaign, yields);
  }

  /**
   * The cover.
   *
   * @param yields one row a brief, one column a goal
   * @param level part of the coverage to be reached
   */
  static Cover of(Campaign campaign, double[][] yields, double level) {
    var cover = new Cover(campaign, yields, level);
    cover.fill();
    cover.prune();
    return cover;
  }

  /** The briefs of its sessions: each time the one that is expected to gain most for the money. */
  List<Integer> order() {
    var order = new ArrayList<Integer>();
    var left = sessions.clone();
    Arrays.fill(brought, 0);
    Arrays.fill(sessions, 0);
    for (int next = best(left); next >= 0; next = best(left)) {
      order.add(next);
      left[next]--;
      add(next, 1);
    }
    return order;
  }

  private static double[][] credits(Campaign campaign, double[][] yields) {
    var room = Choice.room(campaign);
    var credits = new double[yields.length][room.length];
    for (int brief = 0; brief < credits.length; brief++) {
      for (int goal = 0; goal < room.length; goal++) {
        credits[brief][goal] = yields[brief][goal] * room[goal];
      }
    }
    return credits;
  }

  private void fill() {
    for (int session = 0; session < MOST_SESSIONS && lack() > tolerated; session++) {
      int best = best(left());
      if (best < 0) {
        return;
      }
      add(best, 1);
    }
  }

  /**
   * The brief that gains most for the money, of those that have sessions left; below 0 for none.
   */
  private int best(int[] left) {
    int best = -1;
    double most = 0;
    for (int brief = 0; brief < left.length; brief++) {
      double gain = left[brief] > 0 ? change(brief, 1) / prices[brief] : 0;
      if (gain > most) {
        most = gain;
        best = brief;
      }
    }
    return best;
  }

  private void prune() {
    while (true) {
      double slack = tolerated - lack() + NOTHING;
      int worst = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int brief = 0; brief < sessions.length; brief++) {
        double loss = sessions[brief] == 0 ? Double.POSITIVE_INFINITY : -change(brief, -1);
        if (loss <= slack && loss / prices[brief] < least) {
          least = loss / prices[brief];
          worst = brief;
        }
      }
      if (worst < 0) {
        return;
      }
      add(worst, -1);
    }
  }

  private int[] left() {
    return IntStream.range(0, sessions.length)
        .map(brief -> campaign.recorded(brief) - campaign.used(brief) - sessions[brief])
        .toArray();
  }

  private void add(int brief, int count) {
    sessions[brief] += count;
    for (int goal = 0; goal < brought.length; goal++) {
      brought[goal] += count * credits[brief][goal];
    }
  }

  private double lack() {
    double lack = 0;
    for (int goal = 0; goal < brought.length; goal++) {
      lack += campaign.worth(goal) * Math.max(0, missing[goal] - brought[goal]);
    }
    return lack;
  }

  /** What the coverage gains by one session more, or loses by one less. */
  private double change(int brief, int count) {
    double change = 0;
    for (int goal = 0; goal < brought.length; goal++) {
      double rest = missing[goal] - brought[goal];
      double then = rest - count * credits[brief][goal];
      change += campaign.worth(goal) * (Math.max(0, rest) - Math.max(0, then));
    }
    return change;
  }
}
