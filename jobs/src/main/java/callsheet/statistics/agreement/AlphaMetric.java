package callsheet.statistics.agreement;

import java.util.Arrays;

/**
 * How different two labels are, squared: δ² of Krippendorff's alpha (Krippendorff 2011). It is 0
 * for a label and itself.
 */
@FunctionalInterface
public interface AlphaMetric {
  /** The squared difference of two labels whose frequencies are those of the coincidences. */
  double squared(Coincidences coincidences, int label, int otherLabel);

  /** Labels are the same or they are not. */
  static AlphaMetric nominal() {
    return (coincidences, label, other) -> label == other ? 0 : 1;
  }

  /** As far as there are labels between them: the scheme's order must be declared as a rank. */
  static AlphaMetric ordinal() {
    return (coincidences, label, other) -> {
      double between = -(coincidences.labels(label) + coincidences.labels(other)) / 2;
      for (int rank = Math.min(label, other); rank <= Math.max(label, other); rank++) {
        between += coincidences.labels(rank);
      }
      return label == other ? 0 : between * between;
    };
  }

  /** As far as the values of the labels are apart. */
  static AlphaMetric interval(double... values) {
    var valueOf = values.clone();
    return (coincidences, label, other) -> square(valueOf[label] - valueOf[other]);
  }

  /** As far as the values of the labels are apart, relative to their sum; no value is negative. */
  static AlphaMetric ratio(double... values) {
    if (!Arrays.stream(values).allMatch(value -> value >= 0)) {
      throw new IllegalArgumentException("Invalid value on a ratio scale: below 0");
    }
    var valueOf = values.clone();
    return (coincidences, label, other) ->
        valueOf[label] == valueOf[other]
            ? 0
            : square((valueOf[label] - valueOf[other]) / (valueOf[label] + valueOf[other]));
  }

  private static double square(double difference) {
    return difference * difference;
  }
}
