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
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a night's plan is made of, and how the planner sees it: goals are its cells, named by their
 * places. A goal of which some is due in the days of the plan has a second gap for that part, which
 * the same turns fill: until then a turn is worth more.
 *
 * @param goals of which something is missing
 * @param candidates by brief and cast
 * @param troupe who can be cast
 * @param ratings what can be rated again
 */
record PlanTask(
    CommissionConfig config,
    List<Goal> goals,
    List<Candidate> candidates,
    Troupe troupe,
    List<RatingOffer> ratings) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  /** The task of a studio where nothing is rated again. */
  PlanTask(CommissionConfig config, List<Goal> goals, List<Candidate> candidates, Troupe troupe) {
    this(config, goals, candidates, troupe, List.of());
  }

  /** The task of a studio that has told of no performers. */
  PlanTask(CommissionConfig config, List<Goal> goals, List<Candidate> candidates) {
    this(config, goals, candidates, Troupe.UNKNOWN);
  }

  /** What the planner calls a goal. */
  static String name(int goal) {
    return "%06d".formatted(goal);
  }

  /** What the planner calls the part of a goal that is due. */
  private static String nameOfDue(int goal) {
    return name(goal) + " due";
  }

  /** The planner's names of the gaps that a goal's turns fill. */
  List<String> names(int goal) {
    return due(goal) > 0 ? List.of(name(goal), nameOfDue(goal)) : List.of(name(goal));
  }

  /** Turns or pairs that count more because they are due; none when they do not. */
  private double due(int goal) {
    return config.deadlineWeight() > 1 ? goals.get(goal).due(config.work().rules().days()) : 0;
  }

  /** The problem with so much money, within further limits. */
  Problem problem(BigDecimal budget, Outcomes outcomes, List<Limit> cuts) {
    var limits = new ArrayList<>(limits(budget));
    limits.addAll(cuts);
    return new Problem(all(options()), gaps(), limits, new CastLimits(this).floors(), outcomes);
  }

  /** What one turn or pair is worth, by gap. */
  Map<String, Double> worths() {
    return gaps().stream().collect(Collectors.toMap(Gap::cell, Gap::worth));
  }

  /** A number of each goal by the planner's name. */
  Map<String, Double> byName(ToDoubleFunction<Goal> number) {
    var numbers = new HashMap<String, Double>();
    for (int goal = 0; goal < goals.size(); goal++) {
      numbers.put(name(goal), number.applyAsDouble(goals.get(goal)));
    }
    return numbers;
  }

  /** The offer behind an option; nothing when it records. */
  Optional<RatingOffer> rating(Option option) {
    return ratings.stream().filter(offer -> offer.id().equals(option.id())).findFirst();
  }

  private List<Option> all(List<Option> recorded) {
    return Stream.concat(recorded.stream(), ratings.stream().map(RatingOffer::option)).toList();
  }

  private List<Option> options() {
    return candidates.stream().map(c -> c.option(config.maxSessions(c.briefId()))).toList();
  }

  private List<Gap> gaps() {
    var gaps = new ArrayList<Gap>();
    for (int goal = 0; goal < goals.size(); goal++) {
      double worth = goals.get(goal).worth();
      gaps.add(new Gap(name(goal), goals.get(goal).deficit(), worth));
      if (due(goal) > 0) {
        gaps.add(new Gap(nameOfDue(goal), due(goal), (config.deadlineWeight() - 1) * worth));
      }
    }
    return gaps;
  }

  private List<Limit> limits(BigDecimal budget) {
    var options = options();
    var limits = new ArrayList<Limit>();
    limits.add(Limit.budget(all(options), budget));
    if (config.maxSessions() < Integer.MAX_VALUE) {
      limits.add(Limit.sessions("sessions", options, config.maxSessions()));
    }
    var hours = config.hours();
    if (hours != null) {
      limits.add(new Limit("hours", hoursByOption(), hours));
    }
    options.stream()
        .collect(Collectors.groupingBy(Option::briefId, TreeMap::new, Collectors.toList()))
        .forEach(
            (brief, casts) -> {
              if (casts.size() > 1) {
                var name = "brief " + brief;
                limits.add(Limit.sessions(name, casts, config.maxSessions(brief)));
              }
            });
    limits.addAll(new CastLimits(this).limits());
    return limits;
  }

  /** Hours that the performers of one session work; a brief that tells no minutes uses none. */
  private Map<String, BigDecimal> hoursByOption() {
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
