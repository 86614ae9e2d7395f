package callsheet.backtest;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The ways to choose that a plan is measured against (METHODS 7.5). */
final class Policies {
  private Policies() {}

  /** The briefs in a given order; those of which nothing is left are passed over. */
  static Policy inOrder(Collection<Integer> briefs) {
    var queue = new ArrayDeque<>(briefs);
    return campaign -> {
      int next = queue.remove();
      while (!campaign.isOpen(next)) {
        next = queue.remove();
      }
      return next;
    };
  }

  /**
   * Any brief that has sessions left, all alike.
   *
   * @param chance uniform in [0, 1)
   */
  static Policy randomBrief(DoubleSupplier chance) {
    return campaign -> {
      var open = IntStream.range(0, campaign.briefs()).filter(campaign::isOpen).toArray();
      return open[(int) (chance.getAsDouble() * open.length)];
    };
  }

  /** Every brief once, in their order, then again from the first. */
  static Policy roundRobin() {
    return campaign ->
        Choice.highest(campaign, brief -> -campaign.used(brief) * (double) campaign.briefs());
  }

  /** The brief whose plan names most of what is missing, by part of the targets and weight. */
  static Policy deficitTag() {
    return campaign ->
        Choice.highest(
            campaign, brief -> planned(campaign, brief, goal -> missing(campaign, goal)));
  }

  /**
   * The brief whose plan names most goals that are not filled, however much they lack: it hits most
   * uncovered patterns (Asudeh, Jin and Jagadish 2019).
   */
  static Policy mupGreedy() {
    return campaign ->
        Choice.highest(
            campaign,
            brief -> planned(campaign, brief, goal -> campaign.missing(goal) > 0 ? 1 : 0));
  }

  /**
   * A brief whose plan names the goal that is filled least, so that all rise alike; the one that
   * was used least. A goal that no brief with sessions left plans is passed over.
   */
  static Policy waterFilling() {
    return campaign -> Choice.highest(campaign, brief -> emptiest(campaign, brief));
  }

  /** The most for the money, by the means of all sessions that the pool holds of a brief. */
  static Policy oracleMeans(Pool pool) {
    return oracleMeans(PoolMeans.of(pool));
  }

  /** The most for the money, by what a session of each brief is known to bring on average. */
  static Policy oracleMeans(double[][] means) {
    return campaign -> {
      var room = Choice.room(campaign);
      return Choice.highest(
          campaign, brief -> Choice.gainForMoney(campaign, brief, room, means[brief]));
    };
  }

  private static double planned(Campaign campaign, int brief, IntToDoubleFunction of) {
    return IntStream.range(0, campaign.goals())
        .filter(goal -> campaign.isPlanned(brief, goal))
        .mapToDouble(of)
        .sum();
  }

  private static double missing(Campaign campaign, int goal) {
    return campaign.worth(goal) * campaign.missing(goal);
  }

  private static double emptiest(Campaign campaign, int brief) {
    return IntStream.range(0, campaign.goals())
        .filter(goal -> campaign.isPlanned(brief, goal))
        .mapToDouble(goal -> campaign.lack(goal))
        .max()
        .orElse(0);
  }
}
