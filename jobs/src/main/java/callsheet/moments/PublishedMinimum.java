package callsheet.moments;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;

/** How much must stand behind a denominator before anything is inferred from it (METHODS 0.11). */
public final class PublishedMinimum {
  private static final long PERFORMERS = 5;
  private static final long OBSERVATIONS = 20;
  private static final long UNIT = ScopeMoments.UNIT;

  private PublishedMinimum() {}

  /**
   * The estimate, or {@code SUPPRESSED} when too little stands behind it.
   *
   * @param mass usable turns, or pairs, in billionths
   */
  public static <T> Estimate<T> applied(Estimate<T> estimate, long performers, long mass) {
    return performers < PERFORMERS && estimate.value() != null
        ? Estimate.undefined(Reason.SUPPRESSED)
        : ofOne(estimate, mass);
  }

  /** The same of a single performer, where the row is about that person alone. */
  public static <T> Estimate<T> ofOne(Estimate<T> estimate, long mass) {
    return mass < OBSERVATIONS * UNIT && estimate.value() != null
        ? Estimate.undefined(Reason.SUPPRESSED)
        : estimate;
  }
}
