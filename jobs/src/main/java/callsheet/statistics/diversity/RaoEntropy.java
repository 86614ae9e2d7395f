package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;

/** How far apart two are that are drawn at random with replacement (Rao 1982; METHODS 3.5). */
public final class RaoEntropy {
  private RaoEntropy() {}

  /**
   * The mean distance, in the unit of the distances; {@code NO_DATA} without any mass.
   *
   * @param distances symmetric, none negative, 0 on the diagonal; not squared
   */
  public static Estimate<Double> of(long[] masses, double[][] distances) {
    SimilarityMatrix.check(distances, masses.length, 0, 0);
    double total = Masses.total(masses);
    if (Masses.sortedPositive(masses).length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double sum = 0;
    for (int row = 0; row < masses.length; row++) {
      for (int column = 0; column < row; column++) {
        sum += masses[row] / total * (masses[column] / total) * distances[row][column];
      }
    }
    return Estimate.of(2 * sum);
  }
}
