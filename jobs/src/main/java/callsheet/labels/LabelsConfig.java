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
 * @param isModelled whether labels are those of the annotator model in force, not soft votes
 * @param refitDays days after which the annotators are fitted anew
 */
public record LabelsConfig(double minimumConfidence, boolean isModelled, int refitDays) {
  private static final String SOFT_VOTE = "soft-vote";
  private static final String DAWID_SKENE = "dawid-skene";
  private static final int FOUR_WEEKS = 28;

  public LabelsConfig {
    Check.argument(
        minimumConfidence >= 0 && minimumConfidence <= 1,
        "Invalid labels.min-confidence: %s (must be between 0 and 1)",
        minimumConfidence);
    Check.argument(refitDays >= 1, "Invalid labels.refit-days: %s (must be at least 1)", refitDays);
  }

  /** Labels by soft vote. */
  public LabelsConfig(double minimumConfidence) {
    this(minimumConfidence, false, FOUR_WEEKS);
  }

  /** The configuration's; what is wrong in it is noted. */
  public static LabelsConfig from(Config config, Problems problems) {
    var section = Section.of(config, "labels", problems);
    section.allow("min-confidence", "model", "refit-days");
    return new LabelsConfig(
        section.number("min-confidence", Range.share()),
        isModelled(section),
        section.whole("refit-days", Range.atLeast(1)));
  }

  private static boolean isModelled(Section section) {
    var model = section.text("model");
    if (section.has("model") && !model.equals(SOFT_VOTE) && !model.equals(DAWID_SKENE)) {
      section.refuse("model", "must be %s or %s".formatted(SOFT_VOTE, DAWID_SKENE));
    }
    return model.equals(DAWID_SKENE);
  }

  /** The minimum in billionths of a turn. */
  public long minimumMass() {
    return Math.round(minimumConfidence * LabelMass.UNIT);
  }
}
