package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;

/**
 * A likelihood ratio, with two counts of its degrees of freedom.
 *
 * @param adjusted with the degrees that the tables leave when their empty rows and columns are
 *     taken out: the one to report
 * @param fullDegreesOfFreedom with all cells of the scheme, whether they could occur or not
 */
public record LikelihoodRatio(ChiSquared adjusted, long fullDegreesOfFreedom) {

  /**
   * Whether rows and columns are independent within each of some tables: the sum of their G²
   * (METHODS 2.7). {@code NO_DATA} when all are empty.
   */
  static Estimate<LikelihoodRatio> ofSlices(List<ContingencyTable> slices) {
    if (slices.stream().allMatch(slice -> slice.totalMass() == 0)) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double ratio = slices.stream().mapToDouble(Independence::likelihoodRatio).sorted().sum();
    long adjusted = slices.stream().mapToLong(Independence::degreesOfFreedom).sum();
    long full = slices.stream().mapToLong(s -> (s.rowCount() - 1L) * (s.columnCount() - 1)).sum();
    return Estimate.of(new LikelihoodRatio(new ChiSquared(ratio, adjusted), full));
  }

  public double statistic() {
    return adjusted.statistic();
  }

  /** By the adjusted degrees of freedom; {@code NO_VARIATION} when there are none. */
  public Estimate<Double> pValue() {
    return adjusted.pValue();
  }

  /** By all degrees of freedom: too large where cells are empty. */
  public Estimate<Double> fullPValue() {
    return new ChiSquared(statistic(), fullDegreesOfFreedom).pValue();
  }
}
