package callsheet.statistics.agreement;

/**
 * Pseudo-counts that keep a fit away from certainty: what is believed of annotators before they
 * label anything (METHODS 4.4).
 *
 * @param classes turns of each label, α
 * @param diagonal right labels of each kind that every annotator is credited with
 * @param others wrong labels of each kind that every annotator is charged with
 */
public record Smoothing(double classes, double diagonal, double others) {
  /** Nothing is believed: maximum likelihood, for comparison with other software. */
  public static final Smoothing NONE = new Smoothing(0, 0, 0);

  public Smoothing {
    if (!(classes >= 0 && diagonal >= 0 && others >= 0)
        || !Double.isFinite(classes + diagonal + others)) {
      throw new IllegalArgumentException("Invalid pseudo-counts (must be finite, 0 or more)");
    }
  }

  /** One right label of each kind, and half a wrong one spread over the others. */
  public static Smoothing standard(int categories) {
    return new Smoothing(1, 1, categories == 1 ? 0 : 0.5 / (categories - 1));
  }

  /** What is believed of an annotator without labels, by true label (row) and label given. */
  public double[][] confusion(int categories) {
    var confusion = new double[categories][categories];
    double all = diagonal + others * (categories - 1);
    for (int trueLabel = 0; trueLabel < categories; trueLabel++) {
      for (int label = 0; label < categories; label++) {
        confusion[trueLabel][label] = all == 0 ? 1.0 / categories : count(trueLabel, label) / all;
      }
    }
    return confusion;
  }

  double count(int trueLabel, int label) {
    return trueLabel == label ? diagonal : others;
  }

  /** The logarithm of the prior density of the model, up to a constant: Σα ln p + Σβ ln π. */
  double logDensity(AnnotatorModel model) {
    double density = 0;
    for (double[] prior : model.priors()) {
      for (double share : prior) {
        density += times(classes, share);
      }
    }
    for (double[][] confusion : model.confusions()) {
      for (int trueLabel = 0; trueLabel < confusion.length; trueLabel++) {
        for (int label = 0; label < confusion.length; label++) {
          density += times(count(trueLabel, label), confusion[trueLabel][label]);
        }
      }
    }
    return density;
  }

  private static double times(double count, double share) {
    return count == 0 ? 0 : count * Math.log(share);
  }
}
