package callsheet.verify;

import callsheet.verify.SessionRecord.LabelRow;
import callsheet.verify.SessionRecord.TurnRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modes of a session's usable turns, and where they follow each other without a gap. */
final class HardLabels {
  private final List<TurnRow> turns;
  private final Map<Integer, LabelRow> labels;

  HardLabels(SessionRecord session) {
    this.turns = session.orderedTurns();
    this.labels = session.labelByTurn();
  }

  /** All turns of the session in order. */
  List<TurnRow> turns() {
    return turns;
  }

  /** The longest stretches of a performer's own turns that all have a mode. */
  List<List<TurnRow>> segments(String performer) {
    var segments = new ArrayList<List<TurnRow>>();
    var open = new ArrayList<TurnRow>();
    for (TurnRow turn : turns) {
      if (!performer.equals(turn.performerId())) {
        continue;
      }
      if (mode(turn) == null) {
        segments.add(List.copyOf(open));
        open.clear();
      } else {
        open.add(turn);
      }
    }
    segments.add(List.copyOf(open));
    return segments;
  }

  /** The mode of a turn that counts; null on a tie, too. */
  @Nullable String mode(TurnRow turn) {
    var label = turn.isHere() ? labels.get(turn.turn()) : null;
    return label != null && label.isUsable() ? label.emotion() : null;
  }
}
