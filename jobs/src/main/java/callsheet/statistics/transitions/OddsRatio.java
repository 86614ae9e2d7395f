package callsheet.statistics.transitions;

import callsheet.statistics.Interval;

/**
 * How many times the odds of the column are higher in the row than outside it.
 *
 * @param ratio above 0; 1 for independence
 * @param logStandardError standard error of its natural logarithm if observations were independent,
 *     as turns of one performer are not (METHODS 2.6)
 */
public record OddsRatio(double ratio, double logStandardError) {
  /** The 95 % interval, symmetric in the logarithm. */
  public Interval interval() {
    double factor = Math.exp(Interval.Z_95 * logStandardError);
    return new Interval(ratio / factor, ratio * factor);
  }
}
