package callsheet.statistics.shares;

/**
 * Variances of a ratio whose observations are clustered two ways, each with its own G/(G−1).
 *
 * @param performers over performers, V_P
 * @param sessions over sessions, V_S
 * @param intersections over performers within sessions, V_I
 */
public record RatioVariance(double performers, double sessions, double intersections) {

  /** V_P + V_S − V_I, which may be negative (Cameron, Gelbach and Miller 2011). */
  public double twoWay() {
    return performers + sessions - intersections;
  }

  /** V*: the two-way variance, and at least that of either clustering alone. */
  public double conservative() {
    return Math.max(twoWay(), Math.max(performers, sessions));
  }
}
