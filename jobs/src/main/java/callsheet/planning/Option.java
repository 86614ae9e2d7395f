package callsheet.planning;

import callsheet.error.Check;
import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What can be commissioned: a brief with a cast profile.
 *
 * @param id distinct among the options
 * @param briefId options of one brief share their luck: in each draw the same past sessions
 * @param price of one session, above 0
 * @param maxSessions sessions that a plan may hold of it, at least 0
 */
public record Option(String id, String briefId, BigDecimal price, int maxSessions) {
  /** Of equally good options the cheaper is taken, then the one whose id comes first. */
  static final Comparator<Option> BY_PRICE =
      Comparator.comparing(Option::price).thenComparing(Option::id);

  public Option {
    Check.argument(price.signum() > 0, "Invalid price of %s: %s (must be above 0)", id, price);
    Check.argument(
        maxSessions >= 0, "Invalid sessions of %s: %s (must be at least 0)", id, maxSessions);
  }
}
