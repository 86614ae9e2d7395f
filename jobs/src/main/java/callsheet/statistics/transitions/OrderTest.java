package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far back the next emotion remembers: nothing, the last emotion, or the last two (METHODS
 * 2.7). All three are fitted to the same triples, without which they could not be compared.
 *
 * @param fits of order 0, 1 and 2
 * @param zeroAgainstFirst order 0 against order 1
 * @param firstAgainstSecond order 1 against order 2
 */
public record OrderTest(
    List<OrderFit> fits, LikelihoodRatio zeroAgainstFirst, LikelihoodRatio firstAgainstSecond) {

  /** The tests of triples of emotions; {@code NO_DATA} when there are none. */
  public static Estimate<OrderTest> of(TripleCounts triples) {
    var pairs = triples.lastPairs();
    var first = LikelihoodRatio.ofSlices(List.of(pairs)).value();
    var second = LikelihoodRatio.ofSlices(triples.slices().toList()).value();
    return first == null || second == null
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(new OrderTest(fits(triples, pairs), first, second));
  }

  private static List<OrderFit> fits(TripleCounts triples, ContingencyTable pairs) {
    long n = pairs.totalMass();
    long emotions = pairs.columnCount();
    long free = emotions - 1;
    double second =
        triples
            .slices()
            .flatMap(OrderTest::rows)
            .mapToDouble(OrderTest::logLikelihood)
            .sorted()
            .sum();
    double first = rows(pairs).mapToDouble(OrderTest::logLikelihood).sorted().sum();
    return List.of(
        new OrderFit(0, logLikelihood(pairs.columnTotals()), free, n),
        new OrderFit(1, first, free * emotions, n),
        new OrderFit(2, second, free * emotions * emotions, n));
  }

  private static Stream<long[]> rows(ContingencyTable table) {
    return Stream.iterate(0, row -> row < table.rowCount(), row -> row + 1).map(table::rowMasses);
  }

  /** Σ n_k ln(n_k / n), which is −n times the entropy. */
  private static double logLikelihood(long[] counts) {
    var entropy = Entropy.nats(counts).value();
    return entropy == null ? 0 : -entropy * Masses.total(counts);
  }

  /** The order with the smallest BIC; of equals the lower. */
  public int orderByBic() {
    return fits.stream().min(Comparator.comparingDouble(OrderFit::bic)).orElseThrow().order();
  }
}
