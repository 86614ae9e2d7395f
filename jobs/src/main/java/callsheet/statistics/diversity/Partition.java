package callsheet.statistics.diversity;

/**
 * A diversity in two factors (Jost 2007): within and between.
 *
 * @param alpha effective emotions of a performer, on average
 * @param gamma effective emotions of all performers together, at least alpha
 */
public record Partition(double alpha, double gamma) {
  public Partition {
    if (!(alpha >= 1 && Double.isFinite(gamma))) {
      throw new IllegalArgumentException("Invalid partition: " + alpha + " of " + gamma);
    }
    gamma = Math.max(alpha, gamma); // Rounding alone can put it below.
  }

  /** Effective number of distinct repertoires: 1 when all are the same. */
  public double beta() {
    return gamma / alpha;
  }
}
