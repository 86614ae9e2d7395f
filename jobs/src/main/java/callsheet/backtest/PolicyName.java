package callsheet.backtest;

import java.util.Locale;

/** The policies that a back-test compares (METHODS 7.5). */
public enum PolicyName {
  /** Any session that is left: what came was taken. */
  RANDOM_SESSION,
  /** Any brief, all alike. */
  RANDOM_BRIEF,
  /** Every brief in turn. */
  ROUND_ROBIN,
  /** The brief whose arc names most of what is missing. */
  DEFICIT_TAG,
  /** A brief whose arc names what is filled least. */
  WATER_FILLING,
  /** The brief whose arc names most targets that are not filled. */
  MUP_GREEDY,
  /** What the product does. */
  CALLSHEET,
  /** The most for the money by someone who knows what every brief brings on average. */
  ORACLE_MEANS;

  /**
   * The policy at the beginning of a replay.
   *
   * @param level the part of the achievable coverage that is wanted in the end
   */
  Policy begin(Pool pool, Replicate replicate, double level) {
    return switch (this) {
      case RANDOM_SESSION -> Policies.inOrder(replicate.briefs());
      case RANDOM_BRIEF -> Policies.randomBrief(replicate.chance());
      case ROUND_ROBIN -> Policies.roundRobin();
      case DEFICIT_TAG -> Policies.deficitTag();
      case WATER_FILLING -> Policies.waterFilling();
      case MUP_GREEDY -> Policies.mupGreedy();
      case CALLSHEET -> new CallsheetPolicy(level);
      case ORACLE_MEANS -> Policies.oracleMeans(pool);
    };
  }

  /** As tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
