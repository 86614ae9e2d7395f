package callsheet.statistics.diversity;

import callsheet.statistics.DirichletMultinomial;
import callsheet.statistics.Estimate;
import callsheet.statistics.Masses;
import callsheet.statistics.Reason;

/**
 * How many emotions a performer has in effect, order 1, after their shares are drawn towards those
 * of all: who was recorded little has neither a narrow nor a wide range by chance (METHODS 3.7).
 */
public final class EmotionalRange {
  private EmotionalRange() {}

  /**
   * The range, 1 to the number of emotions; {@code NO_DATA} for a performer without any mass, of
   * whom only the prior would be seen.
   *
   * @param masses the performer's, by emotion
   * @param prior the shares of the corpus, with the concentration that {@link
   *     DirichletMultinomial#concentration} or {@link DirichletMultinomial#fit} finds
   * @param unit mass of one turn
   */
  public static Estimate<Double> of(long[] masses, DirichletMultinomial prior, long unit) {
    if (Masses.sortedPositive(masses).length == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    var shares =
        prior.posteriorMean(masses, unit).stream().mapToDouble(Double::doubleValue).toArray();
    return Estimate.of(HillNumbers.ofWeights(shares).order1());
  }
}
