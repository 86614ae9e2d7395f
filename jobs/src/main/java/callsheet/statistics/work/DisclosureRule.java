package callsheet.statistics.work;

import java.math.BigInteger;

/**
 * What may be told of a group without telling of a person (METHODS 8.3).
 *
 * @param leastPerformers distinct performers behind a number that is told, k; also how many values
 *     a number that is not told must at least be able to have
 * @param largestPercent what one performer may hold of it at most
 * @param roundingBase numbers are told as multiples of it
 */
public record DisclosureRule(int leastPerformers, int largestPercent, int roundingBase) {
  /** Five performers, none with more than 80 %, rounded to 5. */
  public static final DisclosureRule DEFAULT = new DisclosureRule(5, 80, 5);

  public DisclosureRule {
    if (leastPerformers < 2 || largestPercent < 1 || largestPercent > 100 || roundingBase < 1) {
      throw new IllegalArgumentException(
          "Invalid disclosure rule: %d performers, at most %d %%, rounded to %d"
              .formatted(leastPerformers, largestPercent, roundingBase));
    }
  }

  /** Whether a number about them may be told: of nobody, or of enough whom none dominates. */
  public boolean allows(Contributors group) {
    return group.performers() == 0
        || (group.performers() >= leastPerformers && !isDominated(group));
  }

  /** Whether two numbers may be told of which everybody can take the difference. */
  public boolean allowsBoth(Contributors one, Contributors other) {
    return allows(one.difference(other));
  }

  private boolean isDominated(Contributors group) {
    return times(group.largest(), 100).compareTo(times(group.mass(), largestPercent)) > 0;
  }

  private static BigInteger times(long mass, int factor) {
    return BigInteger.valueOf(mass).multiply(BigInteger.valueOf(factor));
  }

  /**
   * The nearest multiple of the base, of two the even one; totals too, so parts need not add up.
   */
  public long rounded(long value) {
    long below = Math.floorDiv(value, roundingBase);
    long twice = 2 * Math.floorMod(value, (long) roundingBase);
    boolean isUp = twice > roundingBase || (twice == roundingBase && below % 2 != 0);
    return Math.multiplyExact(isUp ? below + 1 : below, roundingBase);
  }
}
