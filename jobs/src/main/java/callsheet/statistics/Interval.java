package callsheet.statistics;

/** A closed interval of real numbers. */
public record Interval(double lower, double upper) {
  public Interval {
    if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new ArithmeticException("Not an interval: " + lower + " to " + upper);
    }
  }

  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
