package callsheet.casting;

import callsheet.error.Check;

/**
 * What is fair work for the days of a plan. A performer plays one session a day at most.
 *
 * @param days that sessions can be laid on, at least 1
 * @param sessionsADay most sessions of a day, of all performers together
 * @param sessionsOfPerformer most sessions of one performer in all these days
 * @param restDays between two sessions of a performer
 * @param leastSessions that each active performer should be offered; it gives way to all others
 */
public record CastingRules(
    int days, int sessionsADay, int sessionsOfPerformer, int restDays, int leastSessions) {
  public CastingRules {
    Check.argument(
        days > 0 && sessionsADay >= 0 && sessionsOfPerformer >= 0 && restDays >= 0,
        "Invalid casting rules: %s days, %s sessions a day, %s of a performer, %s rest days",
        days,
        sessionsADay,
        sessionsOfPerformer,
        restDays);
    Check.argument(
        leastSessions >= 0, "Invalid least sessions: %s (must be at least 0)", leastSessions);
  }

  /** On how many of the days one performer can play, minding rest. */
  int turns() {
    return 1 + (days - 1) / (restDays + 1);
  }

  /** Sessions of one performer, at most. */
  public int most() {
    return Math.min(sessionsOfPerformer, turns());
  }

  /** Sessions that the days hold, at most. */
  public long sessions() {
    return (long) days * sessionsADay;
  }

  /**
   * Sessions that so many performers can play alone, at most. While one of them rests or plays, all
   * of {@code roles} have to be found anew: of three performers one waits when two play.
   */
  public long sessions(int performers, int roles) {
    long together = (long) turns() * (performers / roles);
    return Math.min(together, (long) most() * performers / roles);
  }
}
