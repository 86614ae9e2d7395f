package callsheet.statistics.shares;

import callsheet.statistics.KeyHash;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Counts of independent observations as chance distributes them over categories. */
final class MultinomialDraw {
  private MultinomialDraw() {}

  /**
   * How many of {@code size} observations fall on each category: the same counts for the same key
   * and draw (METHODS 0.9). Category by category from what is left, so the work does not grow with
   * the size.
   */
  static long[] counts(Shares shares, int size, String key, long draw) {
    var counts = new long[shares.size()];
    var rest = sharesFrom(shares);
    int left = size;
    for (int category = 0; category < counts.length && left > 0; category++) {
      double uniform = KeyHash.uniform(key + ":" + category, draw);
      double share = rest[category] == 0 ? 0 : shares.at(category) / rest[category];
      int count = BinomialDistribution.of(left, share).inverseCumulativeProbability(uniform);
      counts[category] = count;
      left -= count;
    }
    return counts;
  }

  /**
   * For each category its share and those after it, summed from the end: the last that has any is
   * exactly all of its rest, so nothing is left over.
   */
  private static double[] sharesFrom(Shares shares) {
    var sums = shares.toArray();
    for (int category = sums.length - 2; category >= 0; category--) {
      sums[category] += sums[category + 1];
    }
    return sums;
  }
}
