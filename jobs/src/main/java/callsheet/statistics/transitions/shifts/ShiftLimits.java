package callsheet.statistics.transitions.shifts;

/**
 * What is far, gradual and abrupt. They have not been held against human ears yet; do so with fifty
 * rated arcs before the word "gradual" is printed (METHODS 2.11).
 *
 * @param far smallest net distance of a shift that is not small
 * @param gradualStep largest share of the way that a step of a gradual shift may be
 * @param straight smallest straightness of a gradual shift
 * @param abruptStep share of the way that the largest step of an abrupt shift exceeds
 */
public record ShiftLimits(double far, double gradualStep, double straight, double abruptStep) {
  /** Those of METHODS 2.11. */
  public static final ShiftLimits DEFAULT = new ShiftLimits(0.25, 0.6, 0.8, 0.9);

  public ShiftLimits {
    if (!(isShare(far) && isShare(gradualStep) && isShare(straight) && isShare(abruptStep))) {
      throw new IllegalArgumentException(
          "Invalid limits of shifts: %s, %s, %s, %s (must be from 0 to 1)"
              .formatted(far, gradualStep, straight, abruptStep));
    }
  }

  private static boolean isShare(double value) {
    return value >= 0 && value <= 1;
  }
}
