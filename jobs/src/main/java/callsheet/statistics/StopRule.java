package callsheet.statistics;

/**
 * When an iteration ends.
 *
 * @param tolerance the change that counts as none
 * @param iterations at most
 */
public record StopRule(double tolerance, int iterations) {
  /** For a fit that is held against others. */
  public static final StopRule EXACT = new StopRule(1e-12, 2_000);

  /** For a fit that is displayed. */
  public static final StopRule DISPLAY = new StopRule(1e-8, 2_000);

  public StopRule {
    if (!(tolerance >= 0) || iterations < 1) {
      throw new IllegalArgumentException(
          "Invalid stop rule: tolerance %s, %d iterations".formatted(tolerance, iterations));
    }
  }
}
