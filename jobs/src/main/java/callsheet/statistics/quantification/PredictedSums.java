package callsheet.statistics.quantification;

import callsheet.statistics.Estimate;
import callsheet.statistics.FixedPointSums;
import callsheet.statistics.Reason;
import java.io.Serializable;
import java.util.Arrays;

/**
 * What a classifier says of turns whose labels nobody knows: how often each label is its first
 * choice, and its probabilities summed. The sums add over turns in any order, and subtract.
 */
public final class PredictedSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final long[] firstChoices;
  private final FixedPointSums probabilities;
  private long turns;

  public PredictedSums(int categories) {
    firstChoices = new long[categories];
    probabilities = new FixedPointSums(categories);
  }

  /** Adds a turn; one whose first choice is tied has none. */
  public void add(double[] ofLabels) {
    Probabilities.check(ofLabels, firstChoices.length);
    int mode = Probabilities.mode(ofLabels);
    if (mode != Probabilities.TIE) {
      firstChoices[mode]++;
    }
    for (int label = 0; label < ofLabels.length; label++) {
      probabilities.add(label, ofLabels[label]);
    }
    turns++;
  }

  /** Adds other turns, {@code weight} times: −1 takes them away, a replicate draws them. */
  public void add(PredictedSums others, long weight) {
    for (int label = 0; label < firstChoices.length; label++) {
      long more = Math.multiplyExact(weight, others.firstChoices[label]);
      firstChoices[label] = Math.addExact(firstChoices[label], more);
    }
    probabilities.add(others.probabilities, weight);
    turns = Math.addExact(turns, Math.multiplyExact(weight, others.turns));
  }

  /** All turns, those with a tied first choice included. */
  public long turns() {
    return turns;
  }

  /**
   * The shares of the first choices. They are biased wherever the corpus is unlike the one that the
   * classifier was trained on: never publish them uncorrected. {@code NO_DATA} without any.
   */
  public Estimate<double[]> classifyAndCount() {
    var counts = Arrays.stream(firstChoices).asDoubleStream().toArray();
    return Arrays.stream(firstChoices).sum() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(Probabilities.shares(counts));
  }

  /** The mean probabilities; biased in the same way, if less. {@code NO_DATA} without turns. */
  public Estimate<double[]> probabilisticCount() {
    return turns == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(Probabilities.shares(probabilities));
  }
}
