package callsheet.counting;

/**
 * Sums in 128 bits: the high and the low long of each stand side by side in an array. Exact up to
 * 1.7e38, so sums of squared masses do not depend on order or partitions.
 */
final class WideSum {
  private WideSum() {}

  /** Adds the product of two numbers of at least zero. */
  static void addProduct(long[] sums, int at, long one, long other) {
    add(sums, at, Math.multiplyHigh(one, other), one * other);
  }

  /** Adds a number in 128 bits. */
  static void add(long[] sums, int at, long high, long low) {
    long sum = sums[at + 1] + low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    sums[at + 1] = sum;
    sums[at] = Math.addExact(sums[at], high + carry);
  }
}
