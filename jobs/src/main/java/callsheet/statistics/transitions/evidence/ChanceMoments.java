package callsheet.statistics.transitions.evidence;

/**
 * Mean and variance of the mass of every ordered pair of emotions in one stratum, if what stands in
 * it stood in an order of chance. In pairs, not in units.
 */
public interface ChanceMoments {
  /** How many emotions there are; 0 in an empty stratum. */
  int emotions();

  /** Mean mass of the pair. */
  double expected(int from, int to);

  /** Variance of the mass of the pair, at least 0. */
  double variance(int from, int to);
}
