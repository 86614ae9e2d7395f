package callsheet.coverage;

import callsheet.error.Range;
import callsheet.error.Section;
import org.jspecify.annotations.Nullable;

/**
 * How much of anything is wanted, before it is said of what.
 *
 * @param wanted turns or pairs; 0 for none
 */
record Amount(double wanted, double weight, @Nullable Double minAgreement) {
  /** More turns than any corpus holds: beyond, billionths do not fit a long. */
  private static final long MOST = 1_000_000_000;

  /** What holds where nothing is configured. */
  static final Amount NONE = new Amount(0, 1, null);

  /** What a section says, and this where it says nothing. */
  Amount with(Section section) {
    return new Amount(
        section.numberIfAny("target", Range.upTo(MOST)).orElse(wanted),
        section.numberIfAny("weight", Range.atLeast(0)).orElse(weight),
        section.numberIfAny("min-agreement", Range.share()).orElse(minAgreement));
  }

  /** The same weight and agreement, but nothing wanted. */
  Amount ofNothing() {
    return new Amount(0, weight, minAgreement);
  }
}
