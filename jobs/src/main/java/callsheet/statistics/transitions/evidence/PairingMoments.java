package callsheet.statistics.transitions.evidence;

/**
 * Mean and variance of Σ_k x_k·y_k over all ways to pair the turns of a stratum with their
 * antecedents, where x are the antecedents' shares of one emotion and y the turns' shares of
 * another: n·x̄ȳ and Σ(x−x̄)²·Σ(y−ȳ)²/(n−1). On hard labels these are the moments of the
 * Cochran–Mantel–Haenszel test (METHODS 2.6, CROSS).
 *
 * <p>One pair alone is what it is: its variance is 0.
 */
public final class PairingMoments implements ChanceMoments {
  private final double pairs;
  private final CentredShares antecedents;
  private final CentredShares targets;

  public PairingMoments(PartnerPairs stratum) {
    this.pairs = stratum.size();
    this.antecedents = new CentredShares(stratum.antecedents());
    this.targets = new CentredShares(stratum.targets());
  }

  @Override
  public int emotions() {
    return targets.emotions();
  }

  @Override
  public double expected(int from, int to) {
    return pairs * antecedents.mean(from) * targets.mean(to);
  }

  @Override
  public double variance(int from, int to) {
    var before = antecedents.deviations(from);
    var after = targets.deviations(to);
    return pairs < 2
        ? 0
        : CentredShares.product(before, before) * CentredShares.product(after, after) / (pairs - 1);
  }
}
