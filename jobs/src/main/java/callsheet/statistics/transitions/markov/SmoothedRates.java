package callsheet.statistics.transitions.markov;

import callsheet.statistics.transitions.ContingencyTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rates of all rows of a table, drawn towards a prior: a row without pairs is the prior
 * (METHODS 2.3).
 *
 * @param rates expected rates
 * @param rows what stands behind each row
 */
public record SmoothedRates(RateMatrix rates, List<RatePosterior> rows) {

  /** The smoothed rates of a table of pairs; every row has the same prior. */
  public static SmoothedRates of(ContingencyTable pairs, double[] prior) {
    var rows =
        IntStream.range(0, pairs.square().rowCount())
            .mapToObj(from -> RatePosterior.of(pairs, from, 1, prior))
            .toList();
    return new SmoothedRates(
        new RateMatrix(rows.stream().map(RatePosterior::means).toArray(double[][]::new)), rows);
  }

  /** With half a pair in every cell, so that every emotion can follow every other (METHODS 2.9). */
  public static SmoothedRates of(ContingencyTable pairs) {
    return of(pairs, TransitionPriors.flat(pairs.columnCount(), TransitionPriors.JEFFREYS));
  }

  /** Whether no pair from the emotion was seen. */
  public boolean isPriorOnly(int from) {
    return rows.get(from).isPriorOnly();
  }
}
