package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.planning.Effort;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import java.math.BigDecimal;
import java.util.List;

/**
 * A night's plan: most of the money goes where it is expected to bring most, a part to what may be
 * better than it looks.
 *
 * @param planned the part that does not explore: only this one has a bound and prices
 * @param whole both parts
 * @param ranked the whole by brief, best first
 */
record NightPlan(PlanTask task, Plan planned, Plan whole, List<Contribution> ranked) {
  /** The plan for what sessions may bring. */
  static NightPlan of(PlanTask task, Outcomes outcomes, Run run) {
    var budget = task.config().budget();
    var explored = BigDecimal.valueOf(task.config().exploreShare());
    var problem = task.problem(budget, outcomes);
    var planned =
        Planner.plan(
            task.problem(budget.multiply(BigDecimal.ONE.subtract(explored)), outcomes),
            Effort.DEFAULT);
    var whole =
        explored.signum() == 0
            ? planned
            : Planner.explore(problem, planned, Prospects.drawn(task, run), Effort.DEFAULT);
    var ranked = Contribution.ranked(problem, whole.picks(), task.byName(Goal::weight));
    return new NightPlan(task, planned, whole, ranked);
  }

  /** Money for the sessions that explore. */
  BigDecimal exploring() {
    return whole.price().subtract(planned.price());
  }
}
