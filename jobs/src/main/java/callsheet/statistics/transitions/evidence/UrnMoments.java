package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Trillionths;
import java.math.BigInteger;

/**
 * Mean and variance of how many pairs of one kind a stratum of hard labels has, if every order of
 * its labels is as likely: those of a hypergeometric distribution, whose urn is that of {@link
 * ExactPairCount} (METHODS 2.6). In trillionths, rounded half up from the exact fraction, so that
 * sums over strata are the same to the last unit whoever adds them up.
 */
public final class UrnMoments {
  /** Sizes below which every urn is kept: those of most segments, in some 600 kB. */
  private static final int KEPT = 48;

  /** Sizes up to which numerator and denominator fit into longs. */
  private static final int LARGEST = 90_000;

  private static final int[] OFFSETS = new int[KEPT];
  private static final long[] EXPECTED = new long[KEPT * (KEPT + 1) * (2 * KEPT + 1) / 6];
  private static final long[] VARIANCE = new long[EXPECTED.length];

  static {
    int at = 0;
    for (int size = 0; size < KEPT; size++) {
      OFFSETS[size] = at;
      for (int marked = 0; marked <= size; marked++) {
        for (int drawn = 0; drawn <= size; drawn++) {
          EXPECTED[at] = expectedAnew(size, marked, drawn);
          VARIANCE[at++] = varianceAnew(size, marked, drawn);
        }
      }
    }
  }

  private UrnMoments() {}

  /** The mean, marked · drawn / size. */
  public static long expected(int size, int marked, int drawn) {
    return size < KEPT
        ? EXPECTED[OFFSETS[size] + marked * (size + 1) + drawn]
        : expectedAnew(size, marked, drawn);
  }

  /** The variance, marked · drawn · (size−marked) · (size−drawn) / (size² · (size−1)). */
  public static long variance(int size, int marked, int drawn) {
    return size < KEPT
        ? VARIANCE[OFFSETS[size] + marked * (size + 1) + drawn]
        : varianceAnew(size, marked, drawn);
  }

  private static long expectedAnew(int size, int marked, int drawn) {
    return size == 0 ? 0 : Trillionths.ofFraction((long) marked * drawn, size);
  }

  private static long varianceAnew(int size, int marked, int drawn) {
    if (size < 2) {
      return 0;
    }
    long product = (long) marked * drawn;
    long others = (long) (size - marked) * (size - drawn);
    long square = (long) size * size;
    return size <= LARGEST
        ? Trillionths.ofFraction(product * others, square * (size - 1))
        : Trillionths.ofFraction(
            BigInteger.valueOf(product).multiply(BigInteger.valueOf(others)),
            BigInteger.valueOf(square).multiply(BigInteger.valueOf(size - 1L)));
  }
}
