package callsheet.statistics.quantification;

import callsheet.statistics.FixedPointSums;
import java.io.Serializable;

/**
 * Corrected probabilities of turns, summed: the same to the last bit in whatever order turns and
 * partitions are added.
 */
public final class CorrectedSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final FixedPointSums labels;
  private final FixedPointSums logEvidence = new FixedPointSums(1);
  private long turns;

  public CorrectedSums(int categories) {
    labels = new FixedPointSums(categories);
  }

  /** Adds a turn, once. */
  public void add(double[] probabilities, PriorCorrection correction) {
    var corrected = correction.corrected(probabilities);
    for (int label = 0; label < corrected.length; label++) {
      labels.add(label, corrected[label]);
    }
    logEvidence.add(0, Math.log(Math.max(correction.evidence(probabilities), Double.MIN_NORMAL)));
    turns++;
  }

  /** Adds other turns, {@code weight} times: −1 takes them away, a replicate draws them. */
  public void add(CorrectedSums others, long weight) {
    labels.add(others.labels, weight);
    logEvidence.add(others.logEvidence, weight);
    turns = Math.addExact(turns, Math.multiplyExact(weight, others.turns));
  }

  long turns() {
    return turns;
  }

  /** How common each label is; there must be turns. */
  double[] shares() {
    return Probabilities.shares(labels);
  }

  /** The logarithm of how much more probable all turns are here than in training. */
  double logEvidence() {
    return logEvidence.value(0);
  }
}
