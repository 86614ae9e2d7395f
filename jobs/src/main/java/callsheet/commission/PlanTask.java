package callsheet.commission;

import callsheet.planning.Gap;
import callsheet.planning.Limit;
import callsheet.planning.Option;
import callsheet.planning.Outcomes;
import callsheet.planning.Problem;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a night's plan is made of, and how the planner sees it: goals are its cells, named by their
 * places.
 *
 * @param goals of which something is missing
 * @param candidates by id
 */
record PlanTask(CommissionConfig config, List<Goal> goals, List<Candidate> candidates) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  /** What the planner calls a goal. */
  static String name(int goal) {
    return "%06d".formatted(goal);
  }

  /** The problem with so much money. */
  Problem problem(BigDecimal budget, Outcomes outcomes) {
    var options = options();
    return new Problem(options, gaps(), limits(options, budget), List.of(), outcomes);
  }

  /** A number of each goal by the planner's name. */
  Map<String, Double> byName(ToDoubleFunction<Goal> number) {
    var numbers = new HashMap<String, Double>();
    for (int goal = 0; goal < goals.size(); goal++) {
      numbers.put(name(goal), number.applyAsDouble(goals.get(goal)));
    }
    return numbers;
  }

  private List<Option> options() {
    return candidates.stream().map(c -> c.option(config.maxSessionsPerBrief())).toList();
  }

  private List<Gap> gaps() {
    return IntStream.range(0, goals.size())
        .mapToObj(goal -> new Gap(name(goal), goals.get(goal).deficit(), goals.get(goal).worth()))
        .toList();
  }

  private List<Limit> limits(List<Option> options, BigDecimal budget) {
    var limits = new ArrayList<Limit>();
    limits.add(Limit.budget(options, budget));
    if (config.maxSessions() < Integer.MAX_VALUE) {
      limits.add(Limit.sessions("sessions", options, config.maxSessions()));
    }
    var hours = config.hours();
    if (hours != null) {
      limits.add(new Limit("hours", hoursByBrief(), hours));
    }
    return limits;
  }

  /** Hours that the performers of one session work; a brief that tells no minutes uses none. */
  private Map<String, BigDecimal> hoursByBrief() {
    var hours = new HashMap<String, BigDecimal>();
    candidates.forEach(
        candidate -> hours(candidate).ifPresent(used -> hours.put(candidate.id(), used)));
    return hours;
  }

  private static Optional<BigDecimal> hours(Candidate candidate) {
    return Optional.ofNullable(candidate.scene().minutes())
        .map(BigDecimal::valueOf)
        .map(minutes -> minutes.multiply(BigDecimal.valueOf(candidate.scene().roles())))
        .map(minutes -> minutes.divide(HOUR, MathContext.DECIMAL64));
  }
}
