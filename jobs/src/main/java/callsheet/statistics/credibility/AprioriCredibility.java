package callsheet.statistics.credibility;

import java.util.List;

/**
 * Credibility of groups that differ beforehand: group i is expected to bring m_i, and its true mean
 * is m_i times a factor that varies between groups with mean 1 and variance φ (Buehlmann and Gisler
 * 2005, section 4.13). The estimate is z_i ȳ_i + (1 − z_i) m_i with z_i = n_i / (n_i + v_i / (φ
 * m_i²)).
 *
 * <p>Made for few observations: the variance within groups and φ are pulled towards what counts
 * usually show, as if that had been seen on {@link #VARIANCE_WEIGHT} degrees of freedom and in
 * {@link #FACTOR_WEIGHT} groups. With much experience nothing of it is left.
 *
 * <p>This is not {@link BuehlmannStraub} written again. That one estimates one mean of all groups
 * from the groups themselves, takes distances to it, weighs each by its observations, and pools the
 * groups completely when they differ no more than their observations. Here the m_i are given and
 * differ; distances are relative to m_i; each group counts once, however many observations it has;
 * the variance within grows with m_i; and φ never falls to 0. Where all m_i are the common mean and
 * there are many groups with many observations, φ m² is the textbook's variance between, and both
 * give the same weights.
 */
public final class AprioriCredibility {
  /** Variance within a group for each unit of its mean: counts that are no more even than this. */
  private static final double USUAL_DISPERSION = 1.5;

  private static final double VARIANCE_WEIGHT = 5;

  /** Groups differ by a half of what they are expected to bring. */
  private static final double USUAL_FACTOR_VARIANCE = 0.25;

  private static final double FACTOR_WEIGHT = 5;
  private static final double LEAST_FACTOR_VARIANCE = 0.1;

  private final List<Experience> groups;
  private final double[] expected;
  private final double scatter;
  private final double freedom;
  private final double factorVariance;

  private AprioriCredibility(List<Experience> groups, double[] expected) {
    this.groups = groups;
    this.expected = expected;
    this.scatter = groups.stream().mapToDouble(Experience::scatter).sum();
    this.freedom = groups.stream().mapToDouble(group -> Math.max(0, group.count() - 1)).sum();
    this.factorVariance = factorVariance();
  }

  /**
   * The estimates for all groups.
   *
   * @param expected what each group is expected to bring beforehand, above 0
   */
  public static AprioriCredibility of(List<Experience> groups, double[] expected) {
    return new AprioriCredibility(List.copyOf(groups), expected.clone());
  }

  /** What the next observation of a group is expected to bring. */
  public double mean(int group) {
    double weight = weight(group);
    return weight == 0
        ? expected[group]
        : weight * groups.get(group).mean() + (1 - weight) * expected[group];
  }

  /** Standard deviation of a group's true mean around {@link #mean}. */
  public double standardError(int group) {
    return expected[group] * Math.sqrt(factorVariance * (1 - weight(group)));
  }

  /** Weight of a group's own mean, 0 to 1. */
  public double weight(int group) {
    double count = groups.get(group).count();
    double between = factorVariance * expected[group] * expected[group];
    return count == 0 ? 0 : count / (count + variance(group) / between);
  }

  /** Variance of one observation around the true mean of its group, above 0. */
  public double variance(int group) {
    double usual = USUAL_DISPERSION * expected[group];
    return (scatter + VARIANCE_WEIGHT * usual) / (freedom + VARIANCE_WEIGHT);
  }

  /** By moments: the squared distance of ȳ_i to m_i is expected to be φ m_i² + v_i / n_i. */
  private double factorVariance() {
    double sum = FACTOR_WEIGHT * USUAL_FACTOR_VARIANCE;
    double weights = FACTOR_WEIGHT;
    for (int group = 0; group < expected.length; group++) {
      var seen = groups.get(group);
      if (seen.count() > 0) {
        double distance = seen.mean() - expected[group];
        double noise = variance(group) / seen.count();
        sum += (distance * distance - noise) / (expected[group] * expected[group]);
        weights++;
      }
    }
    return Math.max(LEAST_FACTOR_VARIANCE, sum / weights);
  }
}
