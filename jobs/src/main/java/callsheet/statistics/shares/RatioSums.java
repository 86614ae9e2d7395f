package callsheet.statistics.shares;

import java.math.BigInteger;

/**
 * A ratio of two sums: a share, a rate, an agreement.
 *
 * @param part the numerator, in units
 * @param whole the denominator, in units
 * @param unit units of one observation: 1 000 000 000 for label masses in billionths
 */
public record RatioSums(BigInteger part, BigInteger whole, long unit) {
  public RatioSums {
    if (part.signum() < 0 || part.compareTo(whole) > 0 || unit <= 0) {
      throw new IllegalArgumentException("Not a part of a whole: " + part + " of " + whole);
    }
  }

  public static RatioSums of(long part, long whole, long unit) {
    return new RatioSums(BigInteger.valueOf(part), BigInteger.valueOf(whole), unit);
  }

  /** The denominator in observations. */
  double size() {
    return whole.doubleValue() / unit;
  }

  /** The ratio; the denominator must not be 0. */
  double ratio() {
    return part.doubleValue() / whole.doubleValue();
  }

  /** Whether nothing or everything is in the part. */
  boolean isExtreme() {
    return part.signum() == 0 || part.equals(whole);
  }
}
