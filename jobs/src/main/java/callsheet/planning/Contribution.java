package callsheet.planning;

import callsheet.error.Check;
import callsheet.statistics.Interval;
import callsheet.statistics.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the sessions of a pick add beside those that come before it: the parts add up to what the
 * whole plan brings.
 *
 * @param expected mean over the draws by cell, where it is above 0
 * @param count mean over the draws of all cells together, by weight
 * @param last of that, what the last session adds beside all others
 * @param range 5 % to 95 % of the draws of the count
 */
public record Contribution(
    Plan.Pick pick, Map<String, Double> expected, double count, double last, Interval range) {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /** Less than this of a turn is rounding. */
  private static final double NOTHING = 1e-9;

  public Contribution {
    expected = Collections.unmodifiableMap(new TreeMap<>(expected));
  }

  /**
   * The picks, best first: by what their sessions would bring alone for their price; those that
   * explore come last.
   *
   * @param problem by whose outcomes they are judged; limits play no part
   * @param weights what one unit counts, by cell; 0 where nothing is said
   */
  public static List<Contribution> ranked(
      Problem problem, List<Plan.Pick> picks, Map<String, Double> weights) {
    var instance = Assessment.instance(problem, picks);
    var places = new HashMap<String, Integer>();
    instance.options().forEach(option -> places.put(option.id(), places.size()));
    var weight =
        instance.gaps().stream()
            .mapToDouble(gap -> weights.getOrDefault(gap.cell(), 0.0))
            .toArray();
    var fill = new Fill(instance);
    var ranked = new ArrayList<Contribution>();
    for (var pick : order(instance, picks, places)) {
      int option = places.get(pick.option().id());
      var before = credits(instance, fill);
      add(fill, option, pick.sessions() - 1);
      var beforeLast = credits(instance, fill);
      add(fill, option, 1);
      var after = credits(instance, fill);
      double last = mean(counts(weight, added(beforeLast, after)));
      ranked.add(of(instance, pick, weight, added(before, after), last));
    }
    return List.copyOf(ranked);
  }

  private static List<Plan.Pick> order(
      Instance instance, List<Plan.Pick> picks, Map<String, Integer> places) {
    var forMoney = new HashMap<Plan.Pick, Double>();
    for (var pick : picks) {
      var alone = new Fill(instance);
      double nothing = alone.value();
      add(alone, places.get(pick.option().id()), pick.sessions());
      forMoney.put(pick, (alone.value() - nothing) / alone.price().doubleValue());
    }
    return picks.stream()
        .sorted(
            Comparator.comparing(Plan.Pick::explores)
                .thenComparing(pick -> -forMoney.get(pick))
                .thenComparing(Plan.Pick::option, Option.BY_PRICE))
        .toList();
  }

  private static void add(Fill fill, int option, int sessions) {
    for (int session = 0; session < sessions; session++) {
      fill.add(option);
    }
  }

  private static double[][] credits(Instance instance, Fill fill) {
    var credits = new double[instance.cells()][];
    Arrays.setAll(credits, fill::credits);
    return credits;
  }

  private static double[][] added(double[][] before, double[][] after) {
    var added = new double[after.length][];
    for (int cell = 0; cell < after.length; cell++) {
      added[cell] = after[cell].clone();
      for (int draw = 0; draw < added[cell].length; draw++) {
        added[cell][draw] -= before[cell][draw];
      }
    }
    return added;
  }

  private static Contribution of(
      Instance instance, Plan.Pick pick, double[] weights, double[][] added, double last) {
    var expected = new TreeMap<String, Double>();
    for (int cell = 0; cell < added.length; cell++) {
      double mean = mean(added[cell]);
      if (mean > NOTHING) {
        expected.put(instance.gaps().get(cell).cell(), mean);
      }
    }
    var counts = counts(weights, added);
    var sample = Sample.of(counts);
    double low = Check.present(sample.quantile(LOW).value());
    double high = Check.present(sample.quantile(HIGH).value());
    return new Contribution(pick, expected, mean(counts), last, new Interval(low, high));
  }

  /** All cells together by draw; no draws without cells. */
  private static double[] counts(double[] weights, double[][] added) {
    var counts = new double[added.length == 0 ? 1 : added[0].length];
    for (int cell = 0; cell < added.length; cell++) {
      for (int draw = 0; draw < counts.length; draw++) {
        counts[draw] += weights[cell] * added[cell][draw];
      }
    }
    return counts;
  }

  private static double mean(double[] draws) {
    return Arrays.stream(draws).sum() / draws.length;
  }
}
