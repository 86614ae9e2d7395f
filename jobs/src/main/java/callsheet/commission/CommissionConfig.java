package callsheet.commission;

import callsheet.error.Check;
import callsheet.error.Problems;
import callsheet.error.Range;
import callsheet.error.Section;
import callsheet.schema.Scene;
import com.typesafe.config.Config;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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
 * @param deadlineWeight how many times a turn counts that is due in the days of the plan, at least
 *     1
 * @param rating what ratings cost; null when it is not told, and nothing is rated again
 */
public record CommissionConfig(
    BigDecimal budget,
    String currency,
    int maxSessionsPerBrief,
    int maxSessions,
    @Nullable BigDecimal hours,
    int draws,
    double exploreShare,
    double deadlineWeight,
    FairWork work,
    BriefRules briefs,
    @Nullable RatingPrices rating) {
  /** No studio plans more; each has its place in memory, and so has each draw. */
  static final int MOST_SESSIONS_OF_BRIEF = 1000;

  private static final int MOST_DRAWS = 10_000;
  private static final int MOST_WEIGHT = 1000;
  private static final String RATING = "rating";

  static final String[] KEYS = {
    RATING,
    "budget",
    "currency",
    "max-sessions-per-brief",
    "max-sessions",
    "hours",
    "draws",
    "explore-share",
    "deadline-weight"
  };

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
        Stream.of(KEYS, FairWork.KEYS, BriefRules.KEYS).flatMap(Stream::of).toArray(String[]::new));
    var currency = section.text("currency");
    if (section.has("currency") && !currency.matches("[A-Z]{3}")) {
      section.refuse("currency", "must be three capital letters, as USD");
    }
    return new CommissionConfig(
        section.money("budget"),
        currency,
        section.whole("max-sessions-per-brief", Range.between(1, MOST_SESSIONS_OF_BRIEF)),
        section.wholeIfAny("max-sessions", Range.atLeast(0)).orElse(Integer.MAX_VALUE),
        section.numberIfAny("hours", Range.atLeast(0)).map(BigDecimal::valueOf).orElse(null),
        section.whole("draws", Range.between(1, MOST_DRAWS)),
        section.number("explore-share", Range.share()),
        section.number("deadline-weight", Range.between(1, MOST_WEIGHT)),
        FairWork.from(section),
        BriefRules.from(section),
        RatingPrices.from(section.child(RATING)));
  }

  /** Sessions of a brief that the plan may hold. */
  int maxSessions(String sceneId) {
    return briefs.maxSessions().getOrDefault(sceneId, maxSessionsPerBrief);
  }

  /** Roles that all sessions of a plan can have together, at most: nobody is cast more often. */
  int mostSeats(List<Scene> onOffer) {
    var price =
        onOffer.stream()
            .flatMap(scene -> Stream.ofNullable(scene.priceAmount()))
            .min(BigDecimal::compareTo);
    if (price.isEmpty()) {
      return 0;
    }
    long sessions =
        budget
            .divideToIntegralValue(price.get())
            .min(BigDecimal.valueOf(Math.min(maxSessions, work.rules().sessions())))
            .longValue();
    int roles = onOffer.stream().mapToInt(Scene::roles).max().orElse(0);
    return (int) Math.min(Integer.MAX_VALUE, sessions * roles);
  }
}
