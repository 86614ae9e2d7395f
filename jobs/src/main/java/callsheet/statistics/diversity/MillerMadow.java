package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;

/**
 * Entropy with the bias of small samples taken off: H + (S−1)/(2n) over the S categories that occur
 * (Miller 1955; METHODS 1.6).
 */
public final class MillerMadow {
  private MillerMadow() {}

  /**
   * The corrected entropy in nats, at most ln K; {@code NO_DATA} when all masses are 0.
   *
   * @param effectiveSize independent observations that would tell as much, N/deff: the number of
   *     turns would correct too little
   * @param categories K, how many there can be
   */
  public static Estimate<Double> nats(long[] masses, double effectiveSize, long categories) {
    if (!(effectiveSize > 0 && Double.isFinite(effectiveSize))) {
      throw new IllegalArgumentException(
          "Invalid effective size: " + effectiveSize + " (must be above 0)");
    }
    int occurring = Masses.sortedPositive(masses).length;
    double correction = (occurring - 1) / (2 * effectiveSize);
    return Entropy.nats(masses)
        .map(nats -> Entropy.capped(nats + correction, occurring, categories));
  }
}
