package callsheet.commission;

import callsheet.casting.Casting;
import java.util.List;

/**
 * Who plays the sessions of a night's plan, and when.
 *
 * @param sessions that were to be cast, in the order of the calls of the casting
 */
record NightCasting(List<PlannedSession> sessions, Casting casting) {
  NightCasting {
    sessions = List.copyOf(sessions);
  }
}
