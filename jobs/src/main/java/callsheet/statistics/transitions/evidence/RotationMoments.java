package callsheet.statistics.transitions.evidence;

/**
 * Mean and variance of Σ_k x_k·y_k over all rotations of a stratum's targets against their
 * antecedents. Two performers who follow the same plot drift together, and every other pairing
 * tears that drift apart; a rotation keeps each side's own course. A pair that stands out against
 * pairings and not against rotations may be drift (METHODS 2.6, sensitivity).
 *
 * <p>The mean is that of {@link PairingMoments}. A stratum of n pairs has n rotations only, so the
 * sum over many strata is what can be called normal.
 */
public final class RotationMoments implements ChanceMoments {
  private final PairingMoments pairings;
  private final int pairs;
  private final CentredShares antecedents;
  private final CentredShares targets;

  public RotationMoments(PartnerPairs stratum) {
    this.pairings = new PairingMoments(stratum);
    this.pairs = stratum.size();
    this.antecedents = new CentredShares(stratum.antecedents());
    this.targets = new CentredShares(stratum.targets());
  }

  @Override
  public int emotions() {
    return pairings.emotions();
  }

  @Override
  public double expected(int from, int to) {
    return pairings.expected(from, to);
  }

  @Override
  public double variance(int from, int to) {
    var before = antecedents.deviations(from);
    var after = targets.deviations(to);
    double squares = 0;
    for (int shift = 0; shift < pairs; shift++) {
      double product = 0;
      for (int pair = 0; pair < pairs; pair++) {
        product += before[pair] * after[(pair + shift) % pairs];
      }
      squares += product * product;
    }
    return pairs == 0 ? 0 : squares / pairs;
  }
}
