package callsheet.backtest;

import java.util.Locale;

/** The policies that a back-test compares (METHODS 7.5). */
public enum PolicyName {
  /** Any session that is left: what came was taken. */
  RANDOM_SESSION {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.inOrder(replicate.briefs());
    }
  },
  /** Any brief, all alike. */
  RANDOM_BRIEF {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.randomBrief(replicate.chance());
    }
  },
  /** Every brief in turn. */
  ROUND_ROBIN {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.roundRobin();
    }
  },
  /** The brief whose arc names most of what is missing. */
  DEFICIT_TAG {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.deficitTag();
    }
  },
  /** A brief whose arc names what is filled least. */
  WATER_FILLING {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.waterFilling();
    }
  },
  /** The brief whose arc names most targets that are not filled. */
  MUP_GREEDY {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.mupGreedy();
    }
  },
  /** What the product does. */
  CALLSHEET {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return new CallsheetPolicy(level);
    }
  },
  /** The most for the money by someone who knows what every brief brings on average. */
  ORACLE_MEANS {
    @Override
    Policy begin(Pool pool, Replicate replicate, double level) {
      return Policies.oracleMeans(pool);
    }
  };

  /**
   * The policy at the beginning of a replay.
   *
   * @param level the part of the achievable coverage that is wanted in the end
   */
  abstract Policy begin(Pool pool, Replicate replicate, double level);

  /** As tables have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
