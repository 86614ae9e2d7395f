package callsheet.commission;

import static callsheet.schema.Tables.SESSIONS;
import static callsheet.schema.Tables.SESSION_LABELS;
import static callsheet.schema.Tables.TURNS;
import static callsheet.schema.Tables.TURN_LABELS;

import callsheet.lake.Lake;
import callsheet.schema.Session;
import callsheet.schema.SessionLabel;
import callsheet.schema.Turn;
import callsheet.schema.TurnLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recorded sessions of P1 and P2, who take turns. */
final class PlayedSessions {
  /** A session of so many turns, all of one emotion. */
  record Played(String id, String brief, String emotion, int turns) {}

  private PlayedSessions() {}

  static void put(Lake lake, List<Played> sessions) {
    var turns = new ArrayList<Turn>();
    var labels = new ArrayList<TurnLabel>();
    for (var session : sessions) {
      for (int turn = 0; turn < session.turns(); turn++) {
        var performer = turn % 2 == 0 ? "P1" : "P2";
        turns.add(
            new Turn(session.id(), turn, turn, performer, null, null, null, null, null, null));
        labels.add(label(session, turn));
      }
    }
    var rows = sessions.stream().map(PlayedSessions::session).toList();
    lake.append(SESSIONS, lake.dataset(SESSIONS, rows));
    lake.append(TURNS, lake.dataset(TURNS, turns));
    lake.append(TURN_LABELS, lake.dataset(TURN_LABELS, labels));
    var summaries = sessions.stream().map(PlayedSessions::summary).toList();
    lake.append(SESSION_LABELS, lake.dataset(SESSION_LABELS, summaries));
  }

  private static SessionLabel summary(Played session) {
    int turns = session.turns();
    return new SessionLabel(session.id(), 0, "test", turns, turns, turns, 0, 0);
  }

  private static TurnLabel label(Played session, int turn) {
    return new TurnLabel(
        session.id(),
        turn,
        session.emotion(),
        null,
        1.0,
        2,
        true,
        false,
        Map.of(session.emotion(), 1_000_000_000L),
        null,
        null,
        "test");
  }

  private static Session session(Played session) {
    return new Session(
        session.id(),
        session.brief(),
        Instant.EPOCH,
        Instant.EPOCH,
        null,
        null,
        null,
        null,
        List.of("P1", "P2"),
        List.of(),
        0,
        0,
        new byte[0],
        0,
        "a.jsonl",
        1);
  }
}
