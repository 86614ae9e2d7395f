package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.math.BigInteger;

/**
 * The masses of one cell of a table, of the rest of its row, of the rest of its column, and of all
 * others: how much the two go together (METHODS 2.4).
 *
 * @param unit mass of one observation
 */
public record FourfoldTable(long both, long rowOnly, long columnOnly, long neither, long unit) {
  public FourfoldTable {
    if (both < 0 || rowOnly < 0 || columnOnly < 0 || neither < 0 || unit < 1) {
      throw new IllegalArgumentException("Invalid fourfold table: a mass below 0 or no unit");
    }
  }

  /**
   * Yule's Q, (ad − bc)/(ad + bc), −1 to 1 (Yule 1900); {@code ZERO_MARGIN} where the row or the
   * column holds nothing or everything, and so ad + bc is 0.
   */
  public Estimate<Double> yulesQ() {
    var together = product(both, neither);
    var apart = product(rowOnly, columnOnly);
    var sum = together.add(apart);
    return sum.signum() == 0
        ? undefined()
        : Estimate.of(together.subtract(apart).doubleValue() / sum.doubleValue());
  }

  /**
   * The odds ratio with half an observation added to all four cells (Haldane 1956, Anscombe 1956);
   * {@code ZERO_MARGIN} where the row or the column holds nothing or everything.
   */
  public Estimate<OddsRatio> oddsRatio() {
    if (!hasMargins()) {
      return undefined();
    }
    double a = corrected(both);
    double b = corrected(rowOnly);
    double c = corrected(columnOnly);
    double d = corrected(neither);
    return Estimate.of(new OddsRatio(a / b * (d / c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)));
  }

  private boolean hasMargins() {
    boolean hasRow = both + rowOnly > 0 && columnOnly + neither > 0;
    return hasRow && both + columnOnly > 0 && rowOnly + neither > 0;
  }

  private double corrected(long mass) {
    return mass / (double) unit + 0.5;
  }

  private static BigInteger product(long first, long second) {
    return BigInteger.valueOf(first).multiply(BigInteger.valueOf(second));
  }

  private <T> Estimate<T> undefined() {
    boolean isEmpty = (both | rowOnly | columnOnly | neither) == 0;
    return Estimate.undefined(isEmpty ? Reason.NO_DATA : Reason.ZERO_MARGIN);
  }
}
