package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/**
 * The observations of one cell of a table, of the rest of its row, of the rest of its column, and
 * all others: how much the two go together (METHODS 2.4). Soft labels make them fractions.
 */
public record FourfoldTable(double both, double rowOnly, double columnOnly, double neither) {
  public FourfoldTable {
    if (!(both >= 0 && rowOnly >= 0 && columnOnly >= 0 && neither >= 0)) {
      throw new IllegalArgumentException(
          "Invalid fourfold table: %s, %s, %s, %s (none below 0)"
              .formatted(both, rowOnly, columnOnly, neither));
    }
  }

  /** Observations of all four cells. */
  public double total() {
    return both + rowOnly + columnOnly + neither;
  }

  /**
   * Yule's Q, (ad − bc)/(ad + bc), −1 to 1 (Yule 1900); {@code ZERO_MARGIN} where the row or the
   * column holds nothing or everything, and so ad + bc is 0.
   */
  public Estimate<Double> yulesQ() {
    double together = both * neither;
    double apart = rowOnly * columnOnly;
    return together + apart == 0
        ? undefined()
        : Estimate.of((together - apart) / (together + apart));
  }

  /**
   * The odds ratio with half an observation added to all four cells (Haldane 1956, Anscombe 1956);
   * {@code ZERO_MARGIN} where the row or the column holds nothing or everything.
   */
  public Estimate<OddsRatio> oddsRatio() {
    if (!hasMargins()) {
      return undefined();
    }
    double a = both + 0.5;
    double b = rowOnly + 0.5;
    double c = columnOnly + 0.5;
    double d = neither + 0.5;
    return Estimate.of(new OddsRatio(a / b * (d / c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)));
  }

  private boolean hasMargins() {
    boolean hasRow = both + rowOnly > 0 && columnOnly + neither > 0;
    return hasRow && both + columnOnly > 0 && rowOnly + neither > 0;
  }

  private <T> Estimate<T> undefined() {
    return Estimate.undefined(total() == 0 ? Reason.NO_DATA : Reason.ZERO_MARGIN);
  }
}
