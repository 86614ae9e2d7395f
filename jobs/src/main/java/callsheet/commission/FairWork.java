package callsheet.commission;

import callsheet.casting.CastingRules;
import callsheet.error.Range;
import callsheet.error.Section;

/**
 * What is fair work in the days of a plan: part of section {@code commission}.
 *
 * @param activeDays who was recorded in so many days before the night is active
 */
public record FairWork(CastingRules rules, int activeDays) {
  /** No limit of sessions but one a day and performer; nobody has to be offered any. */
  public static final FairWork DEFAULT =
      new FairWork(new CastingRules(7, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0), 90);

  private static final int YEAR = 366;

  static final String[] KEYS = {
    "days",
    "max-sessions-per-day",
    "max-sessions-per-performer",
    "rest-days",
    "min-sessions-per-performer",
    "active-days"
  };

  static FairWork from(Section section) {
    var any = Range.atLeast(0);
    return new FairWork(
        new CastingRules(
            section.whole("days", Range.between(1, YEAR)),
            section.wholeIfAny("max-sessions-per-day", any).orElse(Integer.MAX_VALUE),
            section.wholeIfAny("max-sessions-per-performer", any).orElse(Integer.MAX_VALUE),
            section.whole("rest-days", Range.upTo(YEAR)),
            section.whole("min-sessions-per-performer", Range.upTo(YEAR))),
        section.whole("active-days", Range.between(1, 100 * YEAR)));
  }
}
