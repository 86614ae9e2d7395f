package callsheet.statistics.quantification;

import java.util.Arrays;

/** What holds for scores of turns whose labels are known. */
final class Validation {
  private Validation() {}

  /** The number of labels; refuses rows that are not all as long, finite and labelled. */
  static int categories(double[][] scores, int[] trueLabels) {
    if (scores.length == 0 || scores.length != trueLabels.length) {
      throw new IllegalArgumentException(
          "Invalid validation: %d turns with %d labels (must be as many, and some)"
              .formatted(scores.length, trueLabels.length));
    }
    int categories = scores[0].length;
    boolean isFinite =
        Arrays.stream(scores).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    if (!isFinite || Arrays.stream(scores).anyMatch(row -> row.length != categories)) {
      throw new IllegalArgumentException("Invalid scores: not finite, or not one for each label");
    }
    for (int label : trueLabels) {
      Probabilities.checkLabel(label, categories);
    }
    return categories;
  }
}
