package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether what follows an emotion is the same in every group of pairs (Anderson and Goodman 1957;
 * Kullback, Kupperman and Ku 1962). With the thirds or halves of chains as groups, by {@link
 * TurnPair#part}, it tests stationarity (METHODS 2.7).
 */
public final class Homogeneity {
  private Homogeneity() {}

  /**
   * The likelihood ratio of one table of rates for all groups against one for each. How often the
   * earlier emotions occur may differ. {@code NO_DATA} when all groups are empty.
   *
   * @param groups tables of pairs of one scheme and one unit
   */
  public static Estimate<LikelihoodRatio> of(List<ContingencyTable> groups) {
    if (groups.isEmpty()) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var first = groups.get(0).square();
    if (groups.stream().anyMatch(group -> !isLike(first, group))) {
      throw new IllegalArgumentException("Invalid groups: tables of different schemes or units");
    }
    return LikelihoodRatio.ofSlices(
        IntStream.range(0, first.rowCount()).mapToObj(from -> byGroup(groups, from)).toList());
  }

  private static boolean isLike(ContingencyTable table, ContingencyTable other) {
    return table.rowCount() == other.square().rowCount() && table.unit() == other.unit();
  }

  /** Of the pairs from one emotion: group by later emotion. */
  private static ContingencyTable byGroup(List<ContingencyTable> groups, int from) {
    return new ContingencyTable(
        groups.stream().map(group -> group.rowMasses(from)).toArray(long[][]::new),
        groups.get(0).unit());
  }
}
