package callsheet.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan leaves to be explored, and both together. */
final class Exploration {
  private Exploration() {}

  /** The problem that remains when a plan is carried out and brings what it is expected to. */
  static Problem remaining(Problem problem, Plan plan, Outcomes.Certain drawn) {
    var planned = plan.sessions();
    var options =
        problem.options().stream()
            .map(option -> less(option, planned.getOrDefault(option.id(), 0)))
            .toList();
    var credits =
        plan.credits().stream().collect(Collectors.toMap(Plan.Credit::cell, Plan.Credit::expected));
    var gaps =
        problem.gaps().stream()
            .map(gap -> less(gap, credits.getOrDefault(gap.cell(), 0.0)))
            .toList();
    var limits = problem.limits().stream().map(limit -> less(limit, planned)).toList();
    return new Problem(options, gaps, limits, List.of(), drawn);
  }

  private static Option less(Option option, int sessions) {
    return new Option(
        option.id(), option.briefId(), option.price(), option.maxSessions() - sessions);
  }

  private static Gap less(Gap gap, double credit) {
    return new Gap(gap.cell(), Math.max(0, gap.missing() - credit), gap.worth());
  }

  private static Limit less(Limit limit, Map<String, Integer> planned) {
    var used =
        planned.entrySet().stream()
            .map(
                of ->
                    limit
                        .uses()
                        .getOrDefault(of.getKey(), BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(of.getValue())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Limit(limit.name(), limit.uses(), limit.atMost().subtract(used));
  }

  /** Both parts as one plan for the problem. */
  static Plan together(Problem problem, Plan plan, Plan explored) {
    var picks =
        Stream.concat(
                plan.picks().stream(),
                explored.picks().stream()
                    .map(pick -> new Plan.Pick(pick.option(), pick.sessions(), true)))
            .toList();
    return Assessment.of(problem, picks);
  }
}
