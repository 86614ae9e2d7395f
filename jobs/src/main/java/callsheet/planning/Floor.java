package callsheet.planning;

import callsheet.error.Check;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a plan should reach, such as sessions offered to an active performer. It is soft: what lacks
 * is paid for in worth, and reported.
 *
 * @param name distinct among the limits and floors
 * @param brings what one session of an option brings, at least 0, by option id
 * @param atLeast at least 0
 * @param penalty worth that one missing unit costs, at least 0
 */
public record Floor(
    String name, Map<String, BigDecimal> brings, BigDecimal atLeast, double penalty) {
  public Floor {
    brings = Map.copyOf(brings);
    Check.argument(
        atLeast.signum() >= 0, "Invalid floor %s: %s (must be at least 0)", name, atLeast);
    Check.argument(
        penalty >= 0 && Double.isFinite(penalty),
        "Invalid penalty of %s: %s (must be at least 0)",
        name,
        penalty);
    Check.argument(
        brings.values().stream().allMatch(part -> part.signum() >= 0),
        "Invalid part of %s: %s (must be at least 0)",
        name,
        brings);
  }
}
