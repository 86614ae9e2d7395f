package callsheet.statistics.transitions.evidence;

/**
 * The shares of a series' labels, taken apart into each emotion's mean over the turns and the
 * turns' deviations from it. Moments over orders of the turns are functions of these; from
 * deviations they do not cancel, so that turns with equal labels vary by exactly 0.
 */
final class CentredShares {
  private final double[] means;
  private final double[][] deviations;

  CentredShares(LabelSeries series) {
    int turns = series.turns();
    means = new double[series.emotions()];
    deviations = new double[means.length][turns];
    double whole = (double) turns * series.unit();
    for (int emotion = 0; emotion < means.length; emotion++) {
      long total = series.total(emotion);
      means[emotion] = total / whole;
      for (int turn = 0; turn < turns; turn++) {
        // Whole numbers below 2^53, so that the difference is exact and rounded once.
        deviations[emotion][turn] = (turns * series.mass(turn, emotion) - total) / whole;
      }
    }
  }

  int emotions() {
    return means.length;
  }

  /** Mean share of the emotion in a turn. */
  double mean(int emotion) {
    return means[emotion];
  }

  /** What the emotion's share in each turn has above its mean; not a copy. */
  double[] deviations(int emotion) {
    return deviations[emotion];
  }

  /** Sum of products, in the turns' order. */
  static double product(double[] one, double[] other) {
    double sum = 0;
    for (int turn = 0; turn < one.length; turn++) {
      sum += one[turn] * other[turn];
    }
    return sum;
  }
}
