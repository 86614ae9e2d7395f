package callsheet.statistics.credibility;

/**
 * The chance that a count of known mean and variance is not 0: a negative binomial's with these
 * moments, which is a Poisson whose mean varies by a gamma distribution (Greenwood and Yule 1920;
 * METHODS 7.1); a Poisson's where the variance is no larger than the mean.
 */
public final class CountChance {
  private CountChance() {}

  /**
   * The chance of one or more, 0 to 1.
   *
   * @param mean at least 0
   */
  public static double ofAny(double mean, double variance) {
    if (mean <= 0) {
      return 0;
    }
    double excess = variance / mean - 1;
    // -log P(0) = mean · log(1 + excess) / excess, which tends to the mean.
    double rate = excess > 0 ? mean * Math.log1p(excess) / excess : mean;
    return -Math.expm1(-rate);
  }
}
