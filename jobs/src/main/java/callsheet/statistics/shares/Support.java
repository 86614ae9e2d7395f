package callsheet.statistics.shares;

/**
 * Who stands behind the denominator of a ratio. In a domain these are fewer than the clusters of
 * the corpus: a language of five performers has four degrees of freedom, however many performers
 * speak other languages.
 *
 * @param performers performers with any mass in the denominator
 * @param sessions sessions with any mass in it
 */
public record Support(long performers, long sessions) {

  /** Degrees of freedom of a variance that is clustered both ways. */
  long degreesOfFreedom() {
    return Math.min(performers, sessions) - 1;
  }
}
