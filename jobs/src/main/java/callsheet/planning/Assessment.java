package callsheet.planning;

import callsheet.error.Check;
import callsheet.statistics.Interval;
import callsheet.statistics.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What chosen sessions bring, for people. */
final class Assessment {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private Assessment() {}

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
