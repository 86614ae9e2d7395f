package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether changes go back as often as they go (METHODS 2.8). In one chain flows balance of
 * themselves: asymmetry lives in cycles of three emotions and more.
 *
 * @param reciprocity the share of changes that a change the other way balances, Σ min(N_ij, N_ji) /
 *     Σ N_ij over i ≠ j, 0 to 1
 * @param bowker Bowker's statistic, with a degree of freedom for each pair of emotions that occurs
 *     (Bowker 1948)
 */
public record ChangeSymmetry(double reciprocity, ChiSquared bowker) {

  /** The symmetry of the changes of a table; {@code NO_DATA} when it has none. */
  public static Estimate<ChangeSymmetry> of(ContingencyTable pairs) {
    long balanced = 0;
    long changes = 0;
    var terms = new ArrayList<Double>();
    for (int first = 0; first < pairs.square().rowCount(); first++) {
      for (int second = 0; second < first; second++) {
        long there = pairs.mass(first, second);
        long back = pairs.mass(second, first);
        if (there + back > 0) {
          balanced += 2 * Math.min(there, back);
          changes += there + back;
          terms.add((double) (there - back) / (there + back) * (there - back));
        }
      }
    }
    return changes == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(new ChangeSymmetry((double) balanced / changes, bowker(terms, pairs.unit())));
  }

  private static ChiSquared bowker(List<Double> terms, long unit) {
    double sum = terms.stream().mapToDouble(term -> term).sorted().sum();
    return new ChiSquared(sum / unit, terms.size());
  }
}
