package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/**
 * How much of what sessions show has been seen: the probability that the next arc is of a kind that
 * was met before (Good 1953; Chao and Jost 2012; METHODS 3.8). Hard labels only, and valid only
 * while the next sessions are like the past ones, so not after targeted commissioning.
 *
 * @param onceShare share of all incidences that is of kinds met once, f₁/U: what was missed, to
 *     first order
 * @param decline A, by which each further unit multiplies what is missed; 0 when nothing is
 * @param units sampling units seen, sessions or observations
 */
public record SampleCoverage(double onceShare, double decline, long units) {

  /**
   * The coverage; {@code NO_DATA} without any kinds, {@code ONE_CLUSTER} of a single unit, which
   * meets every kind at most once.
   */
  public static Estimate<SampleCoverage> of(FrequencyCounts counts) {
    if (counts.kinds().isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (counts.units() < 2) {
      return Estimate.undefined(Reason.ONE_CLUSTER);
    }
    return Estimate.of(
        new SampleCoverage(
            (double) counts.met(1) / counts.total(), decline(counts), counts.units()));
  }

  /** A = n·f₀/(n·f₀ + f₁). */
  private static double decline(FrequencyCounts counts) {
    double missed = counts.units() * ChaoRichness.unseen(counts);
    return missed == 0 || counts.isComplete() ? 0 : missed / (missed + counts.met(1));
  }

  /** The coverage now, 0 to 1. */
  public double now() {
    return 1 - onceShare * decline;
  }

  /** Turing's coverage, 1 − f₁/U: that of a sample smaller by one unit. */
  public double turing() {
    return 1 - onceShare;
  }

  /**
   * The coverage after so many more units; {@code NOT_IDENTIFIED} for more than were seen, which
   * nobody can foresee from them.
   */
  public Estimate<Double> after(double moreUnits) {
    if (!(moreUnits >= 0)) {
      throw new IllegalArgumentException("Invalid units: " + moreUnits + " (must be 0 or more)");
    }
    return moreUnits > units
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(1 - onceShare * Math.pow(decline, moreUnits + 1));
  }

  /**
   * How many more units bring the coverage to a level, real; 0 when it is reached. {@code
   * NOT_IDENTIFIED} when that takes more than were seen.
   *
   * @param coverage above 0 and below 1
   */
  public Estimate<Double> unitsUntil(double coverage) {
    if (!(coverage > 0 && coverage < 1)) {
      throw new IllegalArgumentException(
          "Invalid coverage: " + coverage + " (must be above 0 and below 1)");
    }
    if (now() >= coverage) {
      return Estimate.of(0.0);
    }
    double more = Math.log((1 - coverage) / onceShare) / Math.log(decline) - 1;
    return more > units
        ? Estimate.undefined(Reason.NOT_IDENTIFIED)
        : Estimate.of(Math.max(0, more));
  }
}
