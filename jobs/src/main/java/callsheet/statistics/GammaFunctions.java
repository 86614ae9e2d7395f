package callsheet.statistics;

/**
 * The logarithm of the gamma function and its first two derivatives, for arguments above 0, to
 * about fifteen digits: recurrence up to {@link #LARGE}, the asymptotic series from there
 * (Abramowitz and Stegun 1964, 6.1.40, 6.3.18, 6.4.12).
 */
public final class GammaFunctions {
  /** From here on seven terms of the series are exact to the last bit. */
  private static final double LARGE = 14;

  /** B_2k / (2k(2k−1)). */
  private static final double[] LOG_GAMMA = {
    1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0
  };

  /** −B_2k / 2k. */
  private static final double[] DIGAMMA = {
    -1 / 12.0, 1 / 120.0, -1 / 252.0, 1 / 240.0, -1 / 132.0, 691 / 32760.0, -1 / 12.0
  };

  /** B_2k. */
  private static final double[] TRIGAMMA = {
    1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0
  };

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  private GammaFunctions() {}

  /** ln Γ(x). */
  public static double logGamma(double x) {
    check(x);
    double product = 1;
    double large = x;
    for (; large < LARGE; large++) {
      product *= large;
    }
    return (large - 0.5) * Math.log(large)
        - large
        + HALF_LOG_TWO_PI
        + series(LOG_GAMMA, large) / large
        - Math.log(product);
  }

  /** ψ(x), the derivative of ln Γ. */
  public static double digamma(double x) {
    check(x);
    double before = 0;
    double large = x;
    for (; large < LARGE; large++) {
      before += 1 / large;
    }
    double square = large * large;
    return Math.log(large) - 0.5 / large + series(DIGAMMA, large) / square - before;
  }

  /** ψ′(x), the second derivative of ln Γ. */
  public static double trigamma(double x) {
    check(x);
    double before = 0;
    double large = x;
    for (; large < LARGE; large++) {
      before += 1 / (large * large);
    }
    double square = large * large;
    return before + 1 / large + 0.5 / square + series(TRIGAMMA, large) / (square * large);
  }

  /** Σ c_k / x^2k, smallest terms first. */
  private static double series(double[] coefficients, double x) {
    double inverse = 1 / (x * x);
    double sum = 0;
    for (int k = coefficients.length - 1; k >= 0; k--) {
      sum = sum * inverse + coefficients[k];
    }
    return sum;
  }

  private static void check(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      throw new IllegalArgumentException("Invalid argument: " + x + " (must be above 0)");
    }
  }
}
