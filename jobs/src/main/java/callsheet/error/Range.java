package callsheet.error;

/**
 * The numbers that a setting may have.
 *
 * @param rule what they are, in words that follow "must be"
 * @param stand a valid number, with which reading goes on after an invalid one
 */
public record Range(double least, double most, boolean isOpen, String rule, double stand) {
  /** Numbers from {@code least} up. */
  public static Range atLeast(double least) {
    return new Range(least, Double.MAX_VALUE, false, "at least %s".formatted(plain(least)), least);
  }

  /** Numbers from 0 to {@code most}. */
  public static Range upTo(long most) {
    return between(0, most);
  }

  /** Numbers from {@code least} to {@code most}. */
  public static Range between(long least, long most) {
    return new Range(least, most, false, "from %d to %d".formatted(least, most), least);
  }

  /** A part of something: above 0 and at most 1. */
  public static Range part() {
    return new Range(0, 1, true, "above 0 and at most 1", 1);
  }

  /** A share or an agreement: from 0 to 1. */
  public static Range share() {
    return new Range(0, 1, false, "from 0 to 1", 0);
  }

  boolean holds(double value) {
    return value >= least && value <= most && !(isOpen && value == least);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
