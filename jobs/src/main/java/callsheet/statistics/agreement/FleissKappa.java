package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import java.util.Arrays;

/**
 * Agreement beyond chance where every turn has equally many labels (Fleiss 1971). A studio's turns
 * never have: publish {@link KrippendorffAlpha}; this is here to compare with published corpora
 * (METHODS 4.3).
 */
public final class FleissKappa {
  private FleissKappa() {}

  /**
   * The kappa against labels drawn as often as they were used; {@code NO_DATA} without turns,
   * {@code NO_VARIATION} when one label only was used.
   *
   * @param counts labels by turn and category; every row has the same sum, 2 or more
   */
  public static Estimate<Double> of(long[][] counts) {
    double chance = 0;
    double all = Arrays.stream(counts).mapToLong(Masses::total).sum();
    for (int category = 0; counts.length > 0 && category < counts[0].length; category++) {
      int column = category;
      double share = Arrays.stream(counts).mapToLong(turn -> turn[column]).sum() / all;
      chance += share * share;
    }
    return beyond(counts, chance);
  }

  /** The kappa against labels drawn with equal chances, of all that the scheme has. */
  public static Estimate<Double> freeMarginal(long[][] counts) {
    return beyond(counts, counts.length == 0 ? 0 : 1.0 / counts[0].length);
  }

  private static Estimate<Double> beyond(long[][] counts, double chance) {
    if (counts.length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    long labels = Masses.total(counts[0]);
    if (labels < 2 || Arrays.stream(counts).anyMatch(turn -> Masses.total(turn) != labels)) {
      throw new IllegalArgumentException("Invalid counts: not equally many labels a turn");
    }
    if (chance >= 1) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    double pairs = counts.length * labels * (labels - 1.0);
    double agreed =
        Arrays.stream(counts)
            .flatMapToLong(Arrays::stream)
            .mapToDouble(count -> count * (count - 1.0))
            .sum();
    return Estimate.of((agreed / pairs - chance) / (1 - chance));
  }
}
