package callsheet.commission;

import callsheet.casting.Call;
import callsheet.casting.Casting;
import callsheet.casting.Roster;
import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.planning.Effort;
import callsheet.planning.Limit;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.planning.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan of which it is not known yet whether it can be cast.
 *
 * @param problem of both parts, with what casting has taught so far
 * @param planned the part that does not explore
 * @param whole both parts
 * @param sessions of the whole, the worthiest first
 */
record Draft(
    PlanTask task, Problem problem, Plan planned, Plan whole, List<PlannedSession> sessions) {

  /**
   * The plan within some further limits.
   *
   * @param limits that casting has taught
   */
  static Draft of(PlanTask task, Outcomes outcomes, List<Limit> limits, Run run) {
    var problem = task.problem(task.config().budget(), outcomes, limits);
    var planned = Planner.plan(task.problem(unexplored(task), outcomes, limits), Effort.DEFAULT);
    var whole =
        task.config().exploreShare() == 0
            ? planned
            : Planner.explore(problem, planned, Prospects.drawn(task, run), Effort.DEFAULT);
    return new Draft(task, problem, planned, whole, sessions(problem, whole, task));
  }

  /** Money for what does not explore. */
  private static BigDecimal unexplored(PlanTask task) {
    var explored = BigDecimal.valueOf(task.config().exploreShare());
    return task.config().budget().multiply(BigDecimal.ONE.subtract(explored));
  }

  private static List<PlannedSession> sessions(Problem problem, Plan whole, PlanTask task) {
    return PlannedSession.of(
        Contribution.ranked(problem, whole.picks(), task.worths()).stream()
            .filter(part -> task.rating(part.pick().option()).isEmpty())
            .toList());
  }

  /** All sessions as the casting sees them. */
  List<Call> calls() {
    Map<String, Call> calls =
        task.candidates().stream().collect(Collectors.toMap(Candidate::id, Candidate::call));
    return sessions.stream().map(session -> calls.get(session.pick().option().id())).toList();
  }

  /** The roster of all sessions. */
  Roster roster() {
    return Roster.of(calls(), task.troupe().ensembles(), task.config().work().rules());
  }

  /** What is left of it when the sessions that found no cast or day are dropped. */
  CastDraft cast(Casting casting) {
    return CastDraft.of(this, casting);
  }
}
