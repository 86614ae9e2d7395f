package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How different the repertoires of performers are when every performer counts the same, however
 * much they were recorded: the only weights for which orders 0 and 2 fall into within and between
 * (Jost 2007; METHODS 3.4).
 */
public record EqualWeightPartition(Partition order0, Partition order1, Partition order2) {

  /**
   * The partition; performers without mass have no repertoire and are left out. {@code NO_DATA}
   * when there are no others.
   *
   * @param masses performer by emotion
   */
  public static Estimate<EqualWeightPartition> of(long[][] masses) {
    var rows = RepertoireTable.of(masses).nonEmptyRows();
    if (rows.length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var each = Arrays.stream(rows).map(HillNumbers::of).toList();
    var all = HillNumbers.ofWeights(meanShares(rows));
    Function<ToDoubleFunction<HillNumbers>, Double> mean =
        term -> each.stream().mapToDouble(term).sorted().sum() / rows.length;
    return Estimate.of(
        new EqualWeightPartition(
            new Partition(mean.apply(HillNumbers::order0), all.order0()),
            new Partition(Math.exp(mean.apply(hill -> Math.log(hill.order1()))), all.order1()),
            new Partition(1 / mean.apply(hill -> 1 / hill.order2()), all.order2())));
  }

  private static double[] meanShares(long[][] rows) {
    return IntStream.range(0, rows[0].length)
        .mapToDouble(emotion -> shareSum(rows, emotion))
        .toArray();
  }

  private static double shareSum(long[][] rows, int emotion) {
    return Arrays.stream(rows)
        .mapToDouble(row -> (double) row[emotion] / Arrays.stream(row).sum())
        .sorted()
        .sum();
  }
}
