package callsheet.benchmark;

import callsheet.statistics.Interval;
import java.util.List;

/**
 * What one way of commissioning spends less than another, over studios in which both were tried.
 *
 * @param baseline mean price of the other
 * @param saved mean of the paired differences
 * @param standardError of that mean, over studios
 * @param worst the largest part of the other's price that was lost instead in one studio; below 0
 *     when nothing was lost anywhere
 */
record PairedSaving(double baseline, double saved, double standardError, double worst) {
  /**
   * The saving.
   *
   * @param ours mean price of each studio
   * @param others the same of the other way, studio by studio
   */
  static PairedSaving of(List<Double> ours, List<Double> others) {
    int studios = ours.size();
    double baseline = others.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double saved = 0;
    double worst = Double.NEGATIVE_INFINITY;
    for (int studio = 0; studio < studios; studio++) {
      double difference = others.get(studio) - ours.get(studio);
      saved += difference / studios;
      worst = Math.max(worst, -difference / others.get(studio));
    }
    double squares = 0;
    for (int studio = 0; studio < studios; studio++) {
      squares += Math.pow(others.get(studio) - ours.get(studio) - saved, 2);
    }
    double error = Math.sqrt(squares / (studios - 1) / studios);
    return new PairedSaving(baseline, saved, error, worst);
  }

  /** The part of the other's price that is saved, in words, with its 95 % interval. */
  String inWords() {
    return "%.1f %% (%.1f to %.1f)"
        .formatted(
            100 * saved / baseline,
            100 * (saved - Interval.Z_95 * standardError) / baseline,
            100 * (saved + Interval.Z_95 * standardError) / baseline);
  }
}
