package callsheet.statistics.agreement;

import java.util.Arrays;

/** The distribution of one turn's label, and how likely its votes are. */
public final class TurnPosterior {
  private static final long UNIT = 1_000_000_000L;

  private final double[] shares;
  private final double logLikelihood;

  TurnPosterior(double[] shares, double logLikelihood) {
    this.shares = shares;
    this.logLikelihood = logLikelihood;
  }

  /** The label is known. */
  static TurnPosterior certain(int categories, int label, double logLikelihood) {
    var shares = new double[categories];
    shares[label] = 1;
    return new TurnPosterior(shares, logLikelihood);
  }

  /** The probability of each label; they sum to 1. */
  public double[] shares() {
    return shares.clone();
  }

  double share(int label) {
    return shares[label];
  }

  /** The natural logarithm of the probability of the turn's votes; 0 where no model says it. */
  double logLikelihood() {
    return logLikelihood;
  }

  /**
   * The same without labels that are less likely than {@code least}; the likeliest stay, however
   * unlikely. A model never rules a label out, but what is improbable and everywhere is its doubt,
   * not something that was shown.
   */
  public TurnPosterior withoutUnlikely(double least) {
    double likeliest = Arrays.stream(shares).max().orElse(0);
    double kept = Arrays.stream(shares).filter(share -> share >= least || share == likeliest).sum();
    return new TurnPosterior(
        Arrays.stream(shares)
            .map(share -> share >= least || share == likeliest ? share / kept : 0)
            .toArray(),
        logLikelihood);
  }

  /**
   * The probabilities in billionths that sum to 1 000 000 000: floors, and the missing units to the
   * largest remainders, the lower label first (METHODS 0.6).
   */
  public long[] masses() {
    var masses = Arrays.stream(shares).mapToLong(share -> (long) (share * UNIT)).toArray();
    var remainders = new double[shares.length];
    Arrays.setAll(remainders, label -> shares[label] * UNIT - masses[label]);
    for (long missing = UNIT - Arrays.stream(masses).sum(); missing > 0; missing--) {
      int largest = 0;
      for (int label = 1; label < remainders.length; label++) {
        largest = remainders[label] > remainders[largest] ? label : largest;
      }
      remainders[largest] = -1;
      masses[largest]++;
    }
    return masses;
  }
}
