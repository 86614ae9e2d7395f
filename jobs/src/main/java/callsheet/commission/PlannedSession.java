package callsheet.commission;

import callsheet.planning.Contribution;
import callsheet.planning.Option;
import callsheet.planning.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One session of a plan.
 *
 * @param number among the sessions of its pick, from 0
 * @param worth that it adds
 */
record PlannedSession(Plan.Pick pick, int number, double worth) {
  private static final Comparator<PlannedSession> WORTHIEST_FIRST =
      Comparator.comparing((PlannedSession session) -> session.pick.explores())
          .thenComparing(session -> -session.worth)
          .thenComparing(session -> option(session).price())
          .thenComparing(session -> option(session).id())
          .thenComparing(PlannedSession::number);

  /**
   * The sessions of a plan, the worthiest first; those that explore come last.
   *
   * @param parts what each pick brings, counted by worth
   */
  static List<PlannedSession> of(List<Contribution> parts) {
    var sessions = new ArrayList<PlannedSession>();
    for (var part : parts) {
      int number = part.pick().sessions();
      double others = number == 1 ? 0 : (part.count() - part.last()) / (number - 1);
      for (int session = 0; session < number; session++) {
        double worth = session == number - 1 ? part.last() : others;
        sessions.add(new PlannedSession(part.pick(), session, worth));
      }
    }
    sessions.sort(WORTHIEST_FIRST);
    return sessions;
  }

  private static Option option(PlannedSession session) {
    return session.pick.option();
  }
}
