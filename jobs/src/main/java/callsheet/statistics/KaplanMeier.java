package callsheet.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long things last when some are still going on (Kaplan and Meier 1958). Durations may be given
 * in any order and any grouping. The intervals take the durations for independent: those of one
 * performer are not.
 */
public final class KaplanMeier {
  private final List<SurvivalStep> steps;

  /**
   * Things that lasted equally long.
   *
   * @param length how long they were seen
   * @param isCensored whether they went on out of sight
   * @param count how many
   */
  public record Durations(double length, boolean isCensored, long count) {
    public Durations {
      if (!Double.isFinite(length) || count < 0) {
        throw new IllegalArgumentException("Invalid durations: " + count + " of length " + length);
      }
    }
  }

  private KaplanMeier(List<SurvivalStep> steps) {
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

  private static List<SurvivalStep> steps(NavigableMap<Double, long[]> byLength) {
    long atRisk = byLength.values().stream().mapToLong(ends -> ends[0] + ends[1]).sum();
    double survival = 1;
    double logVariance = 0;
    var steps = new ArrayList<SurvivalStep>();
    for (var entry : byLength.entrySet()) {
      long ended = entry.getValue()[0];
      long lasting = atRisk - ended;
      // Those censored at a time were still there when others ended at it.
      survival *= (double) lasting / atRisk;
      logVariance += lasting == 0 ? 0 : (double) ended / atRisk / lasting;
      Estimate<Double> variance =
          lasting == 0 ? Estimate.undefined(Reason.NOT_IDENTIFIED) : Estimate.of(logVariance);
      steps.add(new SurvivalStep(entry.getKey(), atRisk, ended, survival, variance));
      atRisk = lasting - entry.getValue()[1];
    }
    return List.copyOf(steps);
  }

  /** The curve at every time that was seen, ascending. */
  public List<SurvivalStep> steps() {
    return steps;
  }

  /** Half last longer. */
  public Estimate<Double> median() {
    return quantile(0.5);
  }

  /**
   * The time by which the given share has ended, half-way between two when the curve is level
   * there; {@code NOT_IDENTIFIED} when too many are still going on. Where the curve stays level to
   * its end it is the time when it got there, as R's survival prints a curve.
   *
   * @param ended above 0 and below 1
   */
  public Estimate<Double> quantile(double ended) {
    if (!(ended > 0 && ended < 1)) {
      throw new IllegalArgumentException("Invalid share: " + ended + " (must be between 0 and 1)");
    }
    return passing(step -> step.survival(), 1 - ended);
  }

  /**
   * The quantile with its 95 % limits, as R's survival has them for {@code conf.type="log-log"}.
   *
   * @param ended above 0 and below 1
   */
  public SurvivalQuantile quantileWithLimits(double ended) {
    return new SurvivalQuantile(
        quantile(ended),
        passing(step -> step.interval().map(Interval::lower).value(), 1 - ended),
        passing(step -> step.interval().map(Interval::upper).value(), 1 - ended));
  }

  /** Where a curve along this one falls to the level; it leaves out where it has no height. */
  private Estimate<Double> passing(Function<SurvivalStep, @Nullable Double> height, double level) {
    var curve = new ArrayList<CurvePoint>();
    for (var step : steps) {
      var known = height.apply(step);
      if (known != null) {
        curve.add(new CurvePoint(step.time(), known));
      }
    }
    return CurvePoint.passing(curve, level);
  }
}
