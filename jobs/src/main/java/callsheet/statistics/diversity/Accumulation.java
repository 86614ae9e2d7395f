package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.function.LongToDoubleFunction;

/**
 * What samples of other sizes show: smaller ones as drawn from this one without replacement, larger
 * ones up to twice its size as extrapolated (Chao et al. 2014; METHODS 3.8).
 */
public final class Accumulation {
  private static final int BISECTIONS = 80;

  private final FrequencyCounts counts;
  private final ChaoRichness richness;
  private final SampleCoverage coverage;

  private Accumulation(FrequencyCounts counts, ChaoRichness richness, SampleCoverage coverage) {
    this.counts = counts;
    this.richness = richness;
    this.coverage = coverage;
  }

  /** The curves of a sample; undefined as its {@link SampleCoverage}. */
  public static Estimate<Accumulation> of(FrequencyCounts counts) {
    return ChaoRichness.of(counts)
        .flatMap(
            richness ->
                SampleCoverage.of(counts)
                    .map(coverage -> new Accumulation(counts, richness, coverage)));
  }

  /** Expected kinds in a sample of so many units, on a line between whole numbers of units. */
  public Estimate<Double> kinds(double units) {
    check(units);
    if (units > 2.0 * counts.units()) {
      return Estimate.undefined(Reason.NOT_IDENTIFIED);
    }
    if (units >= counts.units()) {
      double more = units - counts.units();
      return Estimate.of(
          Math.min(
              (double) counts.possible(),
              richness.observed() + richness.unseen() * (1 - Math.pow(coverage.decline(), more))));
    }
    double below = Math.floor(units);
    return Estimate.of(
        rarefiedKinds(below) * (1 - (units - below)) + rarefiedKinds(below + 1) * (units - below));
  }

  /** Expected coverage of a sample of so many units. */
  public Estimate<Double> coverage(double units) {
    check(units);
    return units < counts.units()
        ? Estimate.of(smallerCoverage(units))
        : coverage.after(units - counts.units());
  }

  /**
   * How many units, real, have a coverage: fewer than there are when it was reached before. {@code
   * NOT_IDENTIFIED} when that takes more than twice as many.
   *
   * @param level above 0 and below 1
   */
  public Estimate<Double> unitsFor(double level) {
    if (coverage.now() < level) {
      return coverage.unitsUntil(level).map(more -> counts.units() + more);
    }
    double low = 0;
    double high = counts.units();
    for (int bisection = 0; bisection < BISECTIONS; bisection++) {
      double middle = (low + high) / 2;
      if (smallerCoverage(middle) < level) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Estimate.of(high);
  }

  private double rarefiedKinds(double units) {
    return sum(times -> 1 - missed(times, (double) counts.units(), units));
  }

  /** From one unit less than all up to all, on the line to the coverage now. */
  private double smallerCoverage(double units) {
    double last = Math.max(0, units - (counts.units() - 1));
    return rarefiedCoverage(units - last) * (1 - last) + coverage.now() * last;
  }

  private double rarefiedCoverage(double units) {
    double unseen = sum(times -> times * missed(times - 1, counts.units() - 1.0, units));
    return 1 - unseen / counts.total();
  }

  private double sum(LongToDoubleFunction ofTimes) {
    return counts.kinds().entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * ofTimes.applyAsDouble(entry.getKey()))
        .sum();
  }

  /**
   * C(all − times, drawn) / C(all, drawn): none of the {@code times} is among those drawn, which
   * need not be a whole number.
   */
  private static double missed(long times, double all, double drawn) {
    if (drawn >= all - times + 1) {
      return 0;
    }
    double probability = 1;
    for (long index = 0; index < times; index++) {
      probability *= (all - drawn - index) / (all - index);
    }
    return probability;
  }

  private static void check(double units) {
    if (!(units >= 0)) {
      throw new IllegalArgumentException("Invalid units: " + units + " (must be 0 or more)");
    }
  }
}
