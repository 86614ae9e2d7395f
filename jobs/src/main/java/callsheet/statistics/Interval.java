package callsheet.statistics;

/** A closed interval of real numbers. */
public record Interval(double lower, double upper) {
  /** The normal quantile of a two-sided 95 % interval: how many standard errors it reaches. */
  public static final double Z_95 = 1.959963984540054;

  public Interval {
    if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new ArithmeticException("Not an interval: " + lower + " to " + upper);
    }
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
