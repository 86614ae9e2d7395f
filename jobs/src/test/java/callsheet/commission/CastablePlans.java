package callsheet.commission;

import callsheet.casting.Roster;
import callsheet.planning.Limit;
import callsheet.planning.Option;
import callsheet.planning.Plan;
import callsheet.planning.Planner;
import callsheet.planning.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Plans that nobody has thought about, but that break no limit and have been cast. */
final class CastablePlans {
  private CastablePlans() {}

  /** Sessions by option, added by chance while they find their cast and day. */
  static Map<Option, Integer> any(PlanTask task, Random chance) {
    var problem = problem(task);
    var options = new ArrayList<>(problem.options());
    var sessions = new HashMap<Option, Integer>();
    for (int attempt = 0; attempt < 4 * options.size(); attempt++) {
      var option = options.get(chance.nextInt(options.size()));
      sessions.merge(option, 1, Integer::sum);
      if (!isWithin(problem, sessions) || !isCast(task, sessions)) {
        sessions.merge(option, -1, Integer::sum);
      }
    }
    return sessions;
  }

  /** What a plan is worth to the planner. */
  static double worth(PlanTask task, Map<Option, Integer> sessions) {
    var picks =
        sessions.entrySet().stream()
            .filter(of -> of.getValue() > 0)
            .map(of -> new Plan.Pick(of.getKey(), of.getValue(), false))
            .toList();
    return Planner.assess(problem(task), picks).value();
  }

  /** The part of the budget that does not explore. */
  private static Problem problem(PlanTask task) {
    var explored = BigDecimal.valueOf(task.config().exploreShare());
    var budget = task.config().budget().multiply(BigDecimal.ONE.subtract(explored));
    return task.problem(budget, Briefs.means(task), List.of());
  }

  private static boolean isWithin(Problem problem, Map<Option, Integer> sessions) {
    return sessions.entrySet().stream().allMatch(of -> of.getValue() <= of.getKey().maxSessions())
        && problem.limits().stream()
            .filter(limit -> !isOfCasting(limit))
            .allMatch(limit -> used(limit, sessions).compareTo(limit.atMost()) <= 0);
  }

  /** What only casting can tell. */
  private static boolean isOfCasting(Limit limit) {
    return limit.name().equals("days") || limit.name().startsWith("cast ");
  }

  private static BigDecimal used(Limit limit, Map<Option, Integer> sessions) {
    return sessions.entrySet().stream()
        .map(
            of ->
                limit
                    .uses()
                    .getOrDefault(of.getKey().id(), BigDecimal.ZERO)
                    .multiply(BigDecimal.valueOf(of.getValue())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean isCast(PlanTask task, Map<Option, Integer> sessions) {
    var calls =
        task.candidates().stream()
            .flatMap(
                candidate ->
                    Collections.nCopies(
                        sessions.entrySet().stream()
                            .filter(of -> of.getKey().id().equals(candidate.id()))
                            .mapToInt(Map.Entry::getValue)
                            .sum(),
                        candidate.call())
                        .stream())
            .toList();
    var roster = Roster.of(calls, task.troupe().ensembles(), task.config().work().rules());
    return roster.casting().dropped().isEmpty();
  }
}
