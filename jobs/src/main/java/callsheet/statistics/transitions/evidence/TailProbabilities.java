package callsheet.statistics.transitions.evidence;

/**
 * How likely chance is to reach what was observed, to either side; both include it.
 *
 * @param upper probability of as much or more
 * @param lower probability of as little or less
 */
public record TailProbabilities(double upper, double lower) {
  public TailProbabilities {
    if (!(upper >= 0 && upper <= 1 && lower >= 0 && lower <= 1)) {
      throw new ArithmeticException("Not probabilities: " + upper + " and " + lower);
    }
  }

  /** The p-value that asks for both sides: twice the smaller tail, at most 1 (METHODS 2.6). */
  public double twoSided() {
    return Math.min(1, 2 * Math.min(upper, lower));
  }
}
