package callsheet.planning;

import callsheet.error.Check;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a plan may use at most: money, hours, sessions of a brief or a group, sessions a day. It is
 * kept exactly, in decimals.
 *
 * @param name distinct among the limits and floors
 * @param uses what one session of an option uses, at least 0, by option id; others use nothing
 * @param atMost at least 0
 */
public record Limit(String name, Map<String, BigDecimal> uses, BigDecimal atMost) {
  /** The name of the limit on money, in whose terms shadow prices are. */
  public static final String BUDGET = "budget";

  public Limit {
    uses = Map.copyOf(uses);
    Check.argument(atMost.signum() >= 0, "Invalid limit %s: %s (must be at least 0)", name, atMost);
    Check.argument(
        uses.values().stream().allMatch(use -> use.signum() >= 0),
        "Invalid use of %s: %s (must be at least 0)",
        name,
        uses);
  }

  /** Money for all sessions together. */
  public static Limit budget(Collection<Option> options, BigDecimal atMost) {
    return of(BUDGET, options, Option::price, atMost);
  }

  /** Sessions of these options together. */
  public static Limit sessions(String name, Collection<Option> options, long atMost) {
    return of(name, options, option -> BigDecimal.ONE, BigDecimal.valueOf(atMost));
  }

  private static Limit of(
      String name,
      Collection<Option> options,
      Function<Option, BigDecimal> use,
      BigDecimal atMost) {
    return new Limit(name, options.stream().collect(Collectors.toMap(Option::id, use)), atMost);
  }
}
