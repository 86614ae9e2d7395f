package callsheet.statistics.transitions.runs;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;

/**
 * How complex a sequence of emotions is, 0 to 1: the geometric mean of the share of its steps that
 * change and of the evenness of its emotions (Gabadinho et al. 2011). An optional summary of a
 * chain (METHODS 2.8).
 */
public final class SequenceComplexity {
  private SequenceComplexity() {}

  /**
   * The complexity; {@code TOO_SHORT} below two turns, {@code NO_VARIATION} for a scheme of one
   * emotion.
   *
   * @param emotions of the turns in order, as places in the scheme
   * @param schemeSize number of emotions that could occur
   */
  public static Estimate<Double> of(int[] emotions, int schemeSize) {
    if (emotions.length < 2) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    var counts = new long[schemeSize];
    double changes = 0;
    for (int at = 0; at < emotions.length; at++) {
      counts[emotions[at]]++;
      changes += at > 0 && emotions[at] != emotions[at - 1] ? 1 : 0;
    }
    double share = changes / (emotions.length - 1);
    return Entropy.evenness(counts).map(evenness -> Math.sqrt(share * evenness));
  }
}
