package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigInteger;

/**
 * How much likelier an emotion is after another than it is anyway: 0 for chance, 1 for certainty.
 * Both are functions of the pooled table: means over the short chains of performers are biased
 * (METHODS 2.5).
 */
public final class TransitionLikelihood {
  private TransitionLikelihood() {}

  /**
   * L = (P(j|i) − p_j)/(1 − p_j) with p_j the share of j among the later emotions of all pairs
   * (D'Mello, Taylor and Graesser 2007). Only of tables that have their pairs of an emotion with
   * itself: without these, chance is 1/(k − 1)², and every arc looks positive (Karumbaiah et al.
   * 2018). {@code ZERO_MARGIN} when nothing follows i, or nothing but j follows anything.
   */
  public static Estimate<Double> l(ContingencyTable pairs, int from, int to) {
    long total = pairs.square().totalMass();
    long row = pairs.rowMass(from);
    long column = pairs.columnMass(to);
    if (row == 0 || column == total) {
      return undefined(pairs);
    }
    return Estimate.of(excess(pairs.mass(from, to), total, row, column) / row / (total - column));
  }

  /**
   * P*: the share of j among the changes from i, 0 for i itself; {@code ZERO_MARGIN} when nothing
   * but i follows i.
   */
  public static Estimate<Double> changeRate(ContingencyTable pairs, int from, int to) {
    long changes = pairs.square().rowMass(from) - pairs.mass(from, from);
    if (changes == 0) {
      return undefined(pairs);
    }
    return Estimate.of(from == to ? 0 : (double) pairs.mass(from, to) / changes);
  }

  /**
   * L* = (P* − b*)/(1 − b*) among the pairs that do not go to i, with P* the share of j after i and
   * b* that of j after anything (Matayoshi and Karumbaiah 2020; λ of Bosch and Paquette 2021).
   * {@code ZERO_MARGIN} for i itself, when nothing but i follows i, or when nothing but i and j
   * follows anything.
   */
  public static Estimate<Double> lStar(ContingencyTable pairs, int from, int to) {
    long changes = pairs.square().rowMass(from) - pairs.mass(from, from);
    long others = pairs.totalMass() - pairs.columnMass(from);
    long column = pairs.columnMass(to);
    if (from == to || changes == 0 || column == others) {
      return undefined(pairs);
    }
    return Estimate.of(
        excess(pairs.mass(from, to), others, changes, column) / changes / (others - column));
  }

  /** Mass · total − row · column, exact before it is rounded: nearly all of it may cancel. */
  private static double excess(long mass, long total, long row, long column) {
    return BigInteger.valueOf(mass)
        .multiply(BigInteger.valueOf(total))
        .subtract(BigInteger.valueOf(row).multiply(BigInteger.valueOf(column)))
        .doubleValue();
  }

  private static Estimate<Double> undefined(ContingencyTable pairs) {
    return Estimate.undefined(pairs.totalMass() == 0 ? Reason.NO_DATA : Reason.ZERO_MARGIN);
  }
}
