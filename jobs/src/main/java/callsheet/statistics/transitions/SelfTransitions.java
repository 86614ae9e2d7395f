package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * How often an emotion stays from one turn of a chain to the next (METHODS 2.8). The inertia of one
 * emotion is {@link ContingencyTable#phi} of it with itself (Kuppens, Allen and Sheeber 2010).
 *
 * @param stayShare pairs of an emotion with itself among all pairs
 * @param chanceShare that share if the later emotion did not depend on the earlier one
 */
public record SelfTransitions(double stayShare, double chanceShare) {
  /** How far a sum over many segments may be above all pairs. */
  private static final double ROUNDING = 1e-9;

  public SelfTransitions {
    if (!(stayShare >= 0 && stayShare <= 1 && chanceShare >= 0 && chanceShare <= 1)) {
      throw new IllegalArgumentException(
          "Invalid shares of pairs: %s and %s".formatted(stayShare, chanceShare));
    }
  }

  /**
   * The shares of a table, chance being Σ r_i c_i / n²: people who differ look inert to it. {@code
   * NO_DATA} for an empty table.
   */
  public static Estimate<SelfTransitions> of(ContingencyTable pairs) {
    var products =
        IntStream.range(0, pairs.square().rowCount())
            .mapToObj(
                emotion ->
                    BigInteger.valueOf(pairs.rowMass(emotion))
                        .multiply(BigInteger.valueOf(pairs.columnMass(emotion))))
            .reduce(BigInteger.ZERO, BigInteger::add);
    double squared = BigInteger.valueOf(pairs.totalMass()).pow(2).doubleValue();
    return stayShare(pairs)
        .map(stays -> new SelfTransitions(stays, products.doubleValue() / squared));
  }

  /**
   * The shares of a table, given how many of its pairs would be of an emotion with itself by
   * chance: for the stratified inertia the sum over segments and emotions of METHODS 2.6.
   */
  public static Estimate<SelfTransitions> of(ContingencyTable pairs, double chancePairs) {
    double share = chancePairs / pairs.observations();
    boolean isRounded = share > 1 && share < 1 + ROUNDING;
    return stayShare(pairs).map(stays -> new SelfTransitions(stays, isRounded ? 1 : share));
  }

  private static Estimate<Double> stayShare(ContingencyTable pairs) {
    long stays =
        IntStream.range(0, pairs.square().rowCount()).mapToLong(e -> pairs.mass(e, e)).sum();
    return pairs.totalMass() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of((double) stays / pairs.totalMass());
  }

  /** The share of pairs that change, 0 to 1. */
  public double volatility() {
    return 1 - stayShare;
  }

  /**
   * κ: how far the emotion stays beyond chance, at most 1; {@code NO_VARIATION} when it cannot but
   * stay.
   */
  public Estimate<Double> inertia() {
    return chanceShare == 1
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of((stayShare - chanceShare) / (1 - chanceShare));
  }

  /** 1 − κ: the share of pairs that change over the share that would by chance. */
  public Estimate<Double> correctedVolatility() {
    return inertia().map(kappa -> 1 - kappa);
  }
}
