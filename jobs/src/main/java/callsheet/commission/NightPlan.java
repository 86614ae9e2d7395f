package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import java.math.BigDecimal;
import java.util.List;

/**
 * A night's plan: most of the money goes where it is expected to bring most, a part to what may be
 * better than it looks; and every session has a cast.
 *
 * @param planned the part that does not explore: only this one has a bound and prices
 * @param whole both parts
 * @param ranked what is recorded, by brief and cast, best first
 * @param rerated what is rated again, by brief, best first
 * @param fresh what the planned part is worth in draws that it was not made with
 * @param rounds how often it was planned
 * @param boundOf whose bound it has
 */
record NightPlan(
    PlanTask task,
    Plan planned,
    Plan whole,
    List<Contribution> ranked,
    List<Contribution> rerated,
    double fresh,
    NightCasting casting,
    int rounds,
    BoundOf boundOf) {
  /** So many times as many draws tell what a plan is worth. */
  static final int FRESH_TIMES = 4;

  /** Whose bound a plan has; that of either holds for every plan that can be cast. */
  enum BoundOf {
    /** Of the first program, before anything was cast. */
    FIRST,
    /** Of one with limits for performers who were asked for too often. */
    CAST
  }

  /** The plan for what sessions may bring. */
  static NightPlan of(PlanTask task, Outcomes outcomes, Run run) {
    return new PlanRounds(task, outcomes, run, PlanRounds.CALENDARS).plan();
  }

  /** Money for the sessions that explore. */
  BigDecimal exploring() {
    return whole.price().subtract(planned.price());
  }
}
