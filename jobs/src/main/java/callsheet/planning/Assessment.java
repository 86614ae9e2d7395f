package callsheet.planning;

import callsheet.error.Check;
import callsheet.statistics.Interval;
import callsheet.statistics.Sample;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What chosen sessions bring, for people. */
final class Assessment {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private Assessment() {}

  /**
   * The plan of these sessions. No limit takes an option away here: what was chosen is assessed
   * even where it breaks one.
   */
  static Plan of(Problem problem, List<Plan.Pick> picks) {
    var instance = instance(problem, picks);
    var sessions = instance.options().stream().mapToInt(Option::maxSessions).toArray();
    var fill = Fill.of(instance, sessions);
    var certificate =
        new Certificate(fill.value(), Double.POSITIVE_INFINITY, Certificate.Proof.NONE);
    return new Plan(picks, certificate, credits(instance, fill), slacks(instance, fill), null);
  }

  /** The problem with the chosen options alone, of which so many sessions are possible. */
  static Instance instance(Problem problem, List<Plan.Pick> picks) {
    var chosen = new HashMap<String, Integer>();
    picks.forEach(pick -> chosen.merge(pick.option().id(), pick.sessions(), Integer::sum));
    var options =
        problem.options().stream()
            .filter(option -> chosen.containsKey(option.id()))
            .map(option -> withMost(option, chosen.get(option.id())))
            .toList();
    var outcomes = problem.outcomes();
    return Instance.of(new Problem(options, problem.gaps(), List.of(), problem.floors(), outcomes));
  }

  private static Option withMost(Option option, int sessions) {
    return new Option(option.id(), option.briefId(), option.price(), sessions);
  }

  /** Options of which there are sessions. */
  static List<Plan.Pick> picks(List<Option> options, int[] sessions, boolean explores) {
    return IntStream.range(0, sessions.length)
        .filter(option -> sessions[option] > 0)
        .mapToObj(option -> new Plan.Pick(options.get(option), sessions[option], explores))
        .toList();
  }

  /** What is brought to each cell with an open gap. */
  static List<Plan.Credit> credits(Instance instance, Fill fill) {
    return IntStream.range(0, instance.cells())
        .mapToObj(cell -> credit(instance.gaps().get(cell).cell(), Sample.of(fill.credits(cell))))
        .toList();
  }

  private static Plan.Credit credit(String cell, Sample credits) {
    double low = Check.present(credits.quantile(LOW).value());
    double high = Check.present(credits.quantile(HIGH).value());
    double mean = Check.present(credits.mean().value());
    return new Plan.Credit(cell, mean, new Interval(low, high));
  }

  /** What lacks to each floor, by its name. */
  static Map<String, BigDecimal> slacks(Instance instance, Fill fill) {
    var slacks = new TreeMap<String, BigDecimal>();
    for (int floor = 0; floor < instance.floors().size(); floor++) {
      slacks.put(instance.floors().name(floor), fill.slack(floor));
    }
    return slacks;
  }
}
