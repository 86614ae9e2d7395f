package callsheet.statistics.shares;

import callsheet.statistics.Interval;

/** Score interval of a proportion (Wilson 1927). */
public final class Wilson {
  private Wilson() {}

  /**
   * The 95 % interval of a share.
   *
   * @param share between 0 and 1
   * @param size number of independent observations, real and above 0: an effective size will do
   */
  public static Interval interval(double share, double size) {
    return interval(share, size, Interval.Z_95);
  }

  /** The interval that reaches {@code z} standard errors to both sides. */
  public static Interval interval(double share, double size, double z) {
    if (!(share >= 0 && share <= 1 && size > 0)) {
      throw new IllegalArgumentException("Not a share of a sample: " + share + " of " + size);
    }
    double penalty = z * z / size;
    double centre = share + penalty / 2;
    double halfWidth = z * Math.sqrt(share * (1 - share) / size + penalty / (4 * size));
    double lower = share == 0 ? 0 : Math.max(0, (centre - halfWidth) / (1 + penalty));
    double upper = share == 1 ? 1 : Math.min(1, (centre + halfWidth) / (1 + penalty));
    return new Interval(lower, upper);
  }
}
