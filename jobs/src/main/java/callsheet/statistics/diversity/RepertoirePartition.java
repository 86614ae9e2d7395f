package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;

/**
 * How different the repertoires of performers are, each weighted by its mass: entropy within
 * performers, between them and in all (METHODS 3.4). Order 1, for with unequal weights no other
 * order falls into within and between (Jost 2007).
 *
 * <p>The plug-in is inflated: on few turns performers look different by chance. Hold it against
 * {@link #expectedNoiseBits} or, better, {@link RepertoireChance}.
 *
 * @param withinNats entropy of a performer's emotions, averaged by mass
 * @param allNats entropy of all emotions together, at least that within
 * @param performerNats entropy of the performers' masses
 * @param noiseNats information that chance alone would show, to first order
 */
public record RepertoirePartition(
    double withinNats, double allNats, double performerNats, double noiseNats) {
  private static final double NATS_PER_BIT = Math.log(2);

  /**
   * The partition; {@code NO_DATA} without any mass.
   *
   * @param masses performer by emotion
   * @param unit mass of one turn
   */
  public static Estimate<RepertoirePartition> of(long[][] masses, long unit) {
    var table = RepertoireTable.of(masses);
    return table.total() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(of(table, (double) table.total() / unit));
  }

  private static RepertoirePartition of(RepertoireTable table, double turns) {
    double within = table.withinNats();
    return new RepertoirePartition(
        within,
        Math.max(within, Entropy.natsOf(Masses.sortedPositive(table.columns()))),
        Entropy.natsOf(Masses.sortedPositive(table.rows())),
        table.degreesOfFreedom() / (2 * turns));
  }

  /** The effective numbers of emotions and of distinct repertoires. */
  public Partition numbers() {
    return new Partition(Math.exp(withinNats), Math.exp(allNats));
  }

  /** Mutual information of performer and emotion: what one tells about the other, plug-in. */
  public double informationBits() {
    return informationNats() / NATS_PER_BIT;
  }

  double informationNats() {
    return allNats - withinNats;
  }

  /**
   * The information that independent performers and emotions would show, (m−1)(K−1)/2N nats over
   * the m performers and K emotions that occur (Miller 1955).
   */
  public double expectedNoiseBits() {
    return noiseNats / NATS_PER_BIT;
  }

  /**
   * The information as a share of what there would be if every performer had emotions of their own,
   * 0 to 1; {@code NO_VARIATION} for one performer.
   */
  public Estimate<Double> normalised() {
    return share(performerNats);
  }

  /** The information as a share of all entropy, 0 to 1; {@code NO_VARIATION} for one emotion. */
  public Estimate<Double> betweenShare() {
    return share(allNats);
  }

  private Estimate<Double> share(double whole) {
    return whole == 0
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of(Math.min(1, informationNats() / whole));
  }
}
