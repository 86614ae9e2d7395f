package callsheet.statistics.agreement;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import callsheet.statistics.shares.Divergence;
import callsheet.statistics.shares.Shares;
import java.util.Arrays;
import java.util.List;

/**
 * How far a week's labels are from those of the eight weeks before (METHODS 4.7).
 *
 * @param divergence Jensen and Shannon's, both halves equal, in bits, 0 to 1 (Lin 1991)
 * @param nullLevel the divergence to expect where nothing has changed, for labels are finitely
 *     many: (K − 1)(1/n + 1/m)·deff / (8 ln 2)
 */
public record LabelDrift(double divergence, double nullLevel) {
  private static final int WEEKS_BEFORE = 8;

  /**
   * The drift of the last of the weeks; {@code TOO_SHORT} with one week only, {@code NO_DATA} when
   * nothing was labelled in it or in the weeks before.
   *
   * @param weeks numbers of labels by category, oldest first: whole labels, not billionths
   * @param designEffect how many labels tell as much as one independent one, 1 or more (METHODS
   *     1.3)
   */
  public static Estimate<LabelDrift> of(List<long[]> weeks, double designEffect) {
    if (!(designEffect >= 1 && Double.isFinite(designEffect))) {
      throw new IllegalArgumentException("Invalid design effect: " + designEffect + " (1 or more)");
    }
    if (weeks.size() < 2) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    int last = weeks.size() - 1;
    var now = weeks.get(last);
    var before = new long[now.length];
    for (long[] week : weeks.subList(Math.max(0, last - WEEKS_BEFORE), last)) {
      Arrays.setAll(before, label -> Math.addExact(before[label], week[label]));
    }
    return of(now, before, designEffect);
  }

  private static Estimate<LabelDrift> of(long[] now, long[] before, double designEffect) {
    return Shares.ofMasses(now)
        .flatMap(p -> Shares.ofMasses(before).map(q -> Divergence.jensenShannonBits(p, q)))
        .map(bits -> new LabelDrift(bits, nullLevel(now, before) * designEffect));
  }

  private static double nullLevel(long[] now, long[] before) {
    double sizes = 1.0 / Masses.total(now) + 1.0 / Masses.total(before);
    return (now.length - 1) * sizes / (8 * Math.log(2));
  }
}
