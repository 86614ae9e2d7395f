package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/** How alike two sets are: what both have, as a part of what either has (Jaccard 1901). */
public final class JaccardIndex {
  private JaccardIndex() {}

  /**
   * The index, from 0 for nothing in common to 1 for equal sets; {@code NO_DATA} for two empty
   * ones.
   *
   * @param one distinct numbers, ascending
   * @param other the same
   */
  public static Estimate<Double> of(int[] one, int[] other) {
    long common = common(one, other);
    long either = (long) one.length + other.length - common;
    return either == 0 ? Estimate.undefined(Reason.NO_DATA) : Estimate.of(common / (double) either);
  }

  private static long common(int[] one, int[] other) {
    long common = 0;
    int place = 0;
    int otherPlace = 0;
    while (place < one.length && otherPlace < other.length) {
      int order = Integer.compare(one[place], other[otherPlace]);
      common += order == 0 ? 1 : 0;
      place += order <= 0 ? 1 : 0;
      otherPlace += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
