package callsheet.labels;

import callsheet.statistics.agreement.AnnotatorReport;
import org.jspecify.annotations.Nullable;

/**
 * What an annotator's report comes down to, in words. The limits are far from what skilled
 * annotators differ by, so that one who is named has to be looked at.
 *
 * @param meanAccuracy of all annotators, by their labels
 */
record Verdict(double meanAccuracy) {
  static final String TOO_FEW = "too few labels to tell";
  static final String NOT_FITTED = "not yet told apart: the next fit will";

  /** Total variation between what is said of two kinds of turns, below which it hardly differs. */
  private static final double ATTENTIVE = 0.3;

  private static final double PART_OF_MEAN = 0.6;
  private static final double EXCESS = 0.15;
  private static final double STANDARD_ERRORS = 3;

  /**
   * The verdict on an annotator of enough labels and a confusion of their own.
   *
   * @param bias the emotion that is named too often, if any could be compared
   */
  String of(AnnotatorReport report, @Nullable Bias bias) {
    var attention = report.attention().value();
    if (attention != null && attention < ATTENTIVE) {
      return "unreliable: labels hardly depend on the turn";
    }
    if (report.accuracy() < PART_OF_MEAN * meanAccuracy) {
      return "unreliable: wrong far more often than the others";
    }
    return bias != null && bias.isStrong(report.leaveOneOut().labels())
        ? "unreliable: %s is named far too often".formatted(bias.emotion())
        : "reliable";
  }

  /**
   * An emotion that is named more often than the others would have named it.
   *
   * @param excess share of the annotator's labels beyond what was to be expected
   * @param expected share that was
   */
  record Bias(String emotion, double excess, double expected) {
    boolean isStrong(double labels) {
      double share = Math.min(1, Math.max(0, expected));
      return excess > EXCESS && excess > STANDARD_ERRORS * Math.sqrt(share * (1 - share) / labels);
    }
  }
}
