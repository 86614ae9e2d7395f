package callsheet.statistics.shares;

import callsheet.statistics.Estimate;
import callsheet.statistics.Interval;
import callsheet.statistics.Reason;

/** What observations without a usable label leave open (Manski 2003; METHODS 1.1). */
public final class MissingLabels {
  private MissingLabels() {}

  /**
   * Between which bounds the share of a category lies whatever the missing labels are: all of them
   * others, or all of them it. {@code NO_DATA} when nothing is labelled.
   *
   * @param part mass of the category
   * @param labelled mass of all labels, in the same unit
   * @param missing mass without a label, in the same unit
   */
  public static Estimate<Interval> bounds(long part, long labelled, long missing) {
    if (part < 0 || part > labelled || missing < 0) {
      throw new IllegalArgumentException(
          "Not a part of a whole: %s of %s beside %s".formatted(part, labelled, missing));
    }
    if (labelled == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    double all = Math.addExact(labelled, missing);
    return Estimate.of(new Interval(part / all, (part + missing) / all));
  }
}
