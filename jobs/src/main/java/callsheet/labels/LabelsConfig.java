package callsheet.labels;

import callsheet.corpus.LabelMass;
import callsheet.error.Check;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
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

  /** The configuration's; what is wrong in it is noted. */
  public static LabelsConfig from(Config config, Problems problems) {
    var section = Section.of(config, "labels", problems);
    section.allow("min-confidence");
    return new LabelsConfig(section.number("min-confidence", Range.share()));
  }

  /** The minimum in billionths of a turn. */
  public long minimumMass() {
    return Math.round(minimumConfidence * LabelMass.UNIT);
  }
}
