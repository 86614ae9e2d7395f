package callsheet.commission;

import callsheet.casting.Call;
import callsheet.casting.Casting;
import callsheet.casting.Roster;
import callsheet.lake.Run;
import callsheet.planning.Certificate;
import callsheet.planning.Certificate.Proof;
import callsheet.planning.Contribution;
import callsheet.planning.Effort;
import callsheet.planning.Limit;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.planning.Problem;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A plan of which it is not known yet whether it can be cast.
 *
 * @param cuts what keeps it from asking some performers too often
 * @param planned the part that does not explore
 * @param whole both parts
 * @param sessions of the whole, the worthiest first
 */
record Draft(
    PlanTask task,
    Outcomes outcomes,
    List<Limit> cuts,
    Plan planned,
    Plan whole,
    List<PlannedSession> sessions) {

  /** The plan within some cuts. */
  static Draft of(PlanTask task, Outcomes outcomes, List<Limit> cuts, Run run) {
    var problem = task.problem(task.config().budget(), outcomes, cuts);
    var planned = Planner.plan(task.problem(unexplored(task), outcomes, cuts), Effort.DEFAULT);
    var whole =
        task.config().exploreShare() == 0
            ? planned
            : Planner.explore(problem, planned, Prospects.drawn(task, run), Effort.DEFAULT);
    return new Draft(task, outcomes, cuts, planned, whole, sessions(problem, whole, task));
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

  /** The roster of all sessions. */
  Roster roster() {
    Map<String, Call> calls =
        task.candidates().stream().collect(Collectors.toMap(Candidate::id, Candidate::call));
    return Roster.of(
        sessions.stream().map(session -> calls.get(session.pick().option().id())).toList(),
        task.troupe().ensembles(),
        task.config().work().rules());
  }

  /** The plan of the sessions that have found their cast. */
  NightPlan cast(Casting casting) {
    var dropped = new HashSet<>(casting.dropped());
    if (dropped.isEmpty()) {
      return nightPlan(planned, whole, casting);
    }
    var kept =
        Stream.iterate(0, place -> place < sessions.size(), place -> place + 1)
            .filter(place -> !dropped.contains(place))
            .collect(
                Collectors.groupingBy(
                    place -> sessions.get(place).pick(), Collectors.summingInt(place -> 1)));
    Function<Plan, List<Plan.Pick>> picks = plan -> kept(plan, kept);
    var lessPlanned = assessed(picks.apply(planned));
    return nightPlan(lessPlanned, Planner.assess(problem(), picks.apply(whole)), casting);
  }

  private List<Plan.Pick> kept(Plan plan, Map<Plan.Pick, Integer> kept) {
    return plan.picks().stream()
        .flatMap(pick -> Stream.ofNullable(isRating(pick) ? pick : kept(pick, kept)))
        .toList();
  }

  private boolean isRating(Plan.Pick pick) {
    return task.rating(pick.option()).isPresent();
  }

  private static Plan.@Nullable Pick kept(Plan.Pick pick, Map<Plan.Pick, Integer> kept) {
    var sessions = kept.get(pick);
    return sessions == null ? null : new Plan.Pick(pick.option(), sessions, pick.explores());
  }

  /** Fewer sessions than were planned, under the bound that was proven for all. */
  private Plan assessed(List<Plan.Pick> picks) {
    var less = Planner.assess(problem(), picks);
    var before = planned.certificate();
    var proof = before.proof() == Proof.EXACT ? Proof.LP_BOUND : before.proof();
    var certificate = new Certificate(less.value(), Math.max(less.value(), before.bound()), proof);
    return new Plan(picks, certificate, less.credits(), less.slacks(), planned.prices());
  }

  private NightPlan nightPlan(Plan some, Plan all, Casting casting) {
    var ranked =
        Contribution.ranked(problem(), all.picks(), task.byName(Goal::weight)).stream()
            .collect(Collectors.partitioningBy(part -> isRating(part.pick())));
    double fresh = Planner.assess(freshProblem(), some.picks()).value();
    return new NightPlan(
        task,
        some,
        all,
        ranked.get(false),
        ranked.get(true),
        fresh,
        new NightCasting(sessions, casting));
  }

  private Problem problem() {
    return task.problem(task.config().budget(), outcomes, cuts);
  }

  private Problem freshProblem() {
    return task.problem(task.config().budget(), outcomes.fresh(NightPlan.FRESH_TIMES), cuts);
  }
}
