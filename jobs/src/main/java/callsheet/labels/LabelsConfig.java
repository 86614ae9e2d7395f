package callsheet.labels;

import callsheet.corpus.LabelMass;
import callsheet.error.Check;
import com.typesafe.config.Config;

/**
 * How labels are made: section {@code labels} of the configuration.
 *
 * @param minimumConfidence largest share that a label must have to count, 0 to 1
 */
public record LabelsConfig(double minimumConfidence) {
  public LabelsConfig {
    Check.argument(
        minimumConfidence >= 0 && minimumConfidence <= 1,
        "Invalid labels.min-confidence: %s (must be between 0 and 1)",
        minimumConfidence);
  }

  /** The configuration's. */
  public static LabelsConfig from(Config config) {
    return new LabelsConfig(config.getDouble("labels.min-confidence"));
  }

  /** The minimum in billionths of a turn. */
  public long minimumMass() {
    return Math.round(minimumConfidence * LabelMass.UNIT);
  }
}
