package callsheet.statistics.quantification;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Corrects a classifier's probabilities for a corpus whose labels are not as common as those that
 * it was trained on (Saerens, Latinne and Decaestecker 2002): a pure function of one turn, so that
 * it can run anywhere. The probabilities must be calibrated.
 */
public final class PriorCorrection implements Serializable {
  private static final long serialVersionUID = 1;

  private final double[] trainingShares;
  private final double[] shares;

  /**
   * A correction.
   *
   * @param trainingShares of the labels where the classifier was trained, all above 0
   * @param shares of the labels here
   */
  PriorCorrection(double[] trainingShares, double[] shares) {
    Probabilities.check(shares, trainingShares.length);
    this.trainingShares = trainingShares.clone();
    this.shares = shares.clone();
  }

  /** How common the labels are here. */
  public double[] shares() {
    return shares.clone();
  }

  /** The probabilities of a turn's labels here. */
  public double[] corrected(double[] probabilities) {
    double evidence = evidence(probabilities);
    var corrected = new double[shares.length];
    // No evidence at all: only labels that do not occur here were thought possible.
    Arrays.setAll(
        corrected,
        label -> evidence == 0 ? probabilities[label] : weighted(probabilities, label) / evidence);
    return corrected;
  }

  /** How much more probable the turn is here than where the classifier was trained. */
  double evidence(double[] probabilities) {
    Probabilities.check(probabilities, shares.length);
    double evidence = 0;
    for (int label = 0; label < shares.length; label++) {
      evidence += weighted(probabilities, label);
    }
    return evidence;
  }

  private double weighted(double[] probabilities, int label) {
    return probabilities[label] * (shares[label] / trainingShares[label]);
  }
}
