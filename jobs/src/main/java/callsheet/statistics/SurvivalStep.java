package callsheet.statistics;

/**
 * A survival curve at one of the times that were seen.
 *
 * @param time how long
 * @param atRisk things that had lasted at least so long
 * @param ended those of them that ended at this time
 * @param survival share of all things that last longer
 * @param logVariance variance of the logarithm of {@code survival}, Σ d/(n(n−d)) over the times up
 *     to this one (Greenwood 1926); {@code NOT_IDENTIFIED} once nothing lasts longer
 */
public record SurvivalStep(
    double time, long atRisk, long ended, double survival, Estimate<Double> logVariance) {
  /** Greenwood's standard error of {@code survival}. */
  public Estimate<Double> standardError() {
    return logVariance.map(variance -> survival * Math.sqrt(variance));
  }

  /**
   * The 95 % interval of {@code survival} at this time alone, symmetric for its log(−log), so that
   * it stays between 0 and 1 (Kalbfleisch and Prentice 1980). As in R's survival: a point while
   * nothing has ended, {@code NOT_IDENTIFIED} once nothing lasts longer.
   */
  public Estimate<Interval> interval() {
    return survival == 1 ? Estimate.of(new Interval(1, 1)) : logVariance.map(this::logLog);
  }

  /** exp(−exp(log(−log S) ± h)) is S to the power of exp(±h). */
  private Interval logLog(double variance) {
    double halfWidth = Interval.Z_95 * Math.sqrt(variance) / -Math.log(survival);
    return new Interval(
        Math.pow(survival, Math.exp(halfWidth)), Math.pow(survival, Math.exp(-halfWidth)));
  }
}
