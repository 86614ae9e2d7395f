package callsheet.statistics.credibility;

/**
 * What was seen of one group: the moments of its observations.
 *
 * @param count observations
 * @param sum of the observations
 * @param squares sum of the squared observations
 */
public record Experience(long count, double sum, double squares) {
  /** The mean; there must be an observation. */
  double mean() {
    return sum / count;
  }

  /** Sum of the squared distances to the mean, never below 0. */
  double scatter() {
    return count == 0 ? 0 : Math.max(0, squares - sum * sum / count);
  }
}
