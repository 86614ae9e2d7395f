package callsheet.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How long things last when some are still going on (Kaplan and Meier 1958). Durations may be given
 * in any order and any grouping.
 */
public final class KaplanMeier {
  /** Survival is a product of fractions; closer than this to a level counts as on it. */
  private static final double TIE = 1e-12;

  private final List<Step> steps;

  /**
   * Things that lasted equally long.
   *
   * @param length how long they were seen
   * @param isCensored whether they went on out of sight
   * @param count how many
   */
  public record Durations(double length, boolean isCensored, long count) {}

  /** Share of the things that last longer than the time. */
  public record Step(double time, double survival) {}

  private KaplanMeier(List<Step> steps) {
    this.steps = steps;
  }

  /** The survival curve; {@code NO_DATA} without any durations. */
  public static Estimate<KaplanMeier> of(Collection<Durations> durations) {
    var byLength = new TreeMap<Double, long[]>();
    for (Durations group : durations) {
      if (group.count() > 0) {
        byLength
                .computeIfAbsent(group.length(), length -> new long[2])[
                group.isCensored() ? 1 : 0] +=
            group.count();
      }
    }
    return byLength.isEmpty()
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(new KaplanMeier(steps(byLength)));
  }

  private static List<Step> steps(NavigableMap<Double, long[]> byLength) {
    long atRisk = byLength.values().stream().mapToLong(ends -> ends[0] + ends[1]).sum();
    double survival = 1;
    var steps = new ArrayList<Step>();
    for (var entry : byLength.entrySet()) {
      long ended = entry.getValue()[0];
      long censored = entry.getValue()[1];
      // Those censored at a time were still there when others ended at it.
      survival *= (double) (atRisk - ended) / atRisk;
      atRisk -= ended + censored;
      steps.add(new Step(entry.getKey(), survival));
    }
    return List.copyOf(steps);
  }

  /** The curve at every time that was seen, ascending. */
  public List<Step> steps() {
    return steps;
  }

  /** Half last longer. */
  public Estimate<Double> median() {
    return quantile(0.5);
  }

  /**
   * The time by which the given share has ended, half-way between two when the curve is level
   * there; {@code NOT_IDENTIFIED} when too many are still going on.
   *
   * @param ended above 0 and below 1
   */
  public Estimate<Double> quantile(double ended) {
    double level = 1 - ended;
    var reached = steps.stream().filter(step -> step.survival() < level + TIE).findFirst();
    if (reached.isEmpty()) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    double time = reached.get().time();
    if (reached.get().survival() < level - TIE) {
      return Estimate.of(time);
    }
    double below =
        steps.stream()
            .filter(step -> step.survival() < level - TIE)
            .mapToDouble(Step::time)
            .findFirst()
            .orElse(time);
    return Estimate.of((time + below) / 2);
  }
}
