package callsheet.backtest;

import callsheet.error.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A studio that commissions once a week, from nothing: what a week brings is known when the next
 * one begins. Money that a week leaves lapses.
 *
 * @param pool an open one
 * @param recorder what comes of a brief when it is recorded
 * @param means what a session of each brief brings on average, in truth: one row a brief, one
 *     column a goal
 * @param budget of a week
 */
public record Season(
    Pool pool, Recorder recorder, List<List<Double>> means, int weeks, BigDecimal budget) {
  /** Policies that need no more than briefs; the others choose among recordings. */
  public static final Set<PolicyName> POLICIES =
      EnumSet.complementOf(EnumSet.of(PolicyName.RANDOM_SESSION));

  public Season {
    Check.argument(weeks >= 1, "Invalid weeks: %d (must be at least 1)", weeks);
    Check.argument(budget.signum() >= 0, "Invalid budget: %s (must be at least 0)", budget);
  }

  /** What comes of a brief. */
  @FunctionalInterface
  public interface Recorder {
    /**
     * A session of a brief, the same one whenever it is asked for; without parts when somebody did
     * not come.
     *
     * @param number how many sessions of the brief came before it
     */
    PoolSession session(int brief, int number);
  }

  /**
   * What a week was like.
   *
   * @param number from 1
   * @param sessions that were commissioned and paid for
   * @param noShows those of them that brought nothing
   * @param coverage of the targets after it, by weight, 0 to 1
   */
  public record Week(int number, int sessions, int noShows, BigDecimal spent, double coverage) {}

  /**
   * The weeks under a policy.
   *
   * @param chance number of the chance that policies without knowledge go by
   */
  public List<Week> under(PolicyName policy, long chance) {
    Check.argument(
        POLICIES.contains(policy), "Invalid policy: %s (chooses among recordings)", policy.label());
    var plan = new WeekPlan(this, policy, chance);
    var diary = new ArrayList<Recorded>();
    var weeks = new ArrayList<Week>();
    for (int number = 1; number <= this.weeks; number++) {
      weeks.add(played(number, plan.briefs(known(diary)), diary));
    }
    return weeks;
  }

  private record Recorded(int brief, PoolSession session) {}

  private Campaign known(List<Recorded> diary) {
    var campaign = new Campaign(pool);
    diary.forEach(recorded -> campaign.add(recorded.brief(), recorded.session()));
    return campaign;
  }

  private Week played(int number, List<Integer> briefs, List<Recorded> diary) {
    var campaign = known(diary);
    var before = campaign.price();
    int noShows = 0;
    for (int brief : briefs) {
      var session = recorder.session(brief, campaign.used(brief));
      noShows += session.parts().isEmpty() ? 1 : 0;
      campaign.add(brief, session);
      diary.add(new Recorded(brief, session));
    }
    var spent = campaign.price().subtract(before);
    return new Week(number, briefs.size(), noShows, spent, campaign.coverage());
  }
}
