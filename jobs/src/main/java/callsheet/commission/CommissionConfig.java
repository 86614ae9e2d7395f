package callsheet.commission;

import callsheet.error.Check;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import com.typesafe.config.Config;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may spend: section {@code commission} of the configuration.
 *
 * @param budget money that the plan may spend
 * @param currency of the budget and of every brief in the plan, ISO 4217
 * @param maxSessionsPerBrief sessions of one brief in the plan
 * @param maxSessions sessions in the plan
 * @param hours that performers may work for the plan, null when any
 * @param draws how many times the luck of all sessions is drawn
 * @param exploreShare part of the budget that tries what may be better than it looks, 0 to 1
 */
public record CommissionConfig(
    BigDecimal budget,
    String currency,
    int maxSessionsPerBrief,
    int maxSessions,
    @Nullable BigDecimal hours,
    int draws,
    double exploreShare) {
  public CommissionConfig {
    Check.argument(
        budget.signum() >= 0, "Invalid commission.budget: %s (must be at least 0)", budget);
  }

  /** The configuration, or one usage error that names everything that is wrong with it. */
  public static CommissionConfig from(Config root) {
    var problems = new Problems();
    var config = from(root, problems);
    problems.throwIfAny();
    return config;
  }

  /** The configuration; not to be used when problems were noted. */
  public static CommissionConfig from(Config root, Problems problems) {
    var section = Section.of(root, "commission", problems);
    section.allow(
        "budget",
        "currency",
        "max-sessions-per-brief",
        "max-sessions",
        "hours",
        "draws",
        "explore-share");
    var currency = section.text("currency");
    if (section.has("currency") && !currency.matches("[A-Z]{3}")) {
      section.refuse("currency", "must be three capital letters, as USD");
    }
    return new CommissionConfig(
        section.money("budget"),
        currency,
        section.whole("max-sessions-per-brief", Range.atLeast(1)),
        section.wholeIfAny("max-sessions", Range.atLeast(0)).orElse(Integer.MAX_VALUE),
        section.numberIfAny("hours", Range.atLeast(0)).map(BigDecimal::valueOf).orElse(null),
        section.whole("draws", Range.atLeast(1)),
        section.number("explore-share", Range.share()));
  }
}
