package callsheet.spontaneity;

import static callsheet.schema.Tables.TURNS;

import callsheet.lake.Lake;
import callsheet.schema.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions in which a test plants what comes back. */
final class Rehearsed {
  private final List<Turn> turns = new ArrayList<>();

  /** Adds turns of one performer to a session, numbered from those that are there. */
  Rehearsed says(String session, String performer, String... texts) {
    for (String text : texts) {
      add(session, performer, text, null);
    }
    return this;
  }

  private void add(
      String session, @Nullable String performer, @Nullable String text, @Nullable String gone) {
    int turn = (int) turns.stream().filter(one -> one.sessionId().equals(session)).count();
    turns.add(new Turn(session, turn, turn, performer, null, null, text, null, null, gone));
  }

  /** The same, but of a performer only tombstones. */
  Rehearsed without(String performer) {
    var others = new Rehearsed();
    for (Turn turn : turns) {
      boolean isTheirs = performer.equals(turn.performerId());
      others.add(
          turn.sessionId(),
          isTheirs ? null : turn.performerId(),
          isTheirs ? null : turn.text(),
          isTheirs ? "withdrawn" : turn.tombstone());
    }
    return others;
  }

  /** Makes them the turns of a lake, in that many parts. */
  void in(Lake lake, int parts) {
    lake.overwrite(TURNS, lake.dataset(TURNS, turns).repartition(parts));
  }
}
