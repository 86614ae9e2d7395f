package callsheet.verify;

import callsheet.schema.RunLength;
import callsheet.verify.SessionRecord.LabelRow;
import callsheet.verify.SessionRecord.TurnRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The runs of equal modes in each performer's own turns (METHODS 2.8). */
final class RunRecount {
  private final SessionRecord session;
  private final Map<Integer, LabelRow> labels;

  private RunRecount(SessionRecord session) {
    this.session = session;
    this.labels = session.labelByTurn();
  }

  /** A row for each run of the session. */
  static List<RunLength> of(SessionRecord session) {
    var recount = new RunRecount(session);
    var turns = session.orderedTurns();
    var performers = new LinkedHashSet<String>();
    turns.stream().map(TurnRow::performerId).filter(Objects::nonNull).forEach(performers::add);
    var runs = new ArrayList<RunLength>();
    for (String performer : performers) {
      var own = turns.stream().filter(turn -> performer.equals(turn.performerId())).toList();
      recount.segments(own).forEach(segment -> runs.addAll(recount.runs(segment)));
    }
    return runs;
  }

  /** The longest stretches of turns that all have a mode. */
  private List<List<TurnRow>> segments(List<TurnRow> own) {
    var segments = new ArrayList<List<TurnRow>>();
    var open = new ArrayList<TurnRow>();
    for (TurnRow turn : own) {
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

  private List<RunLength> runs(List<TurnRow> segment) {
    var runs = new ArrayList<RunLength>();
    int start = 0;
    for (int end = 1; end <= segment.size(); end++) {
      boolean isOver =
          end == segment.size()
              || !Objects.equals(mode(segment.get(start)), mode(segment.get(end)));
      if (isOver) {
        runs.add(run(segment.subList(start, end), start == 0, end == segment.size()));
        start = end;
      }
    }
    return runs;
  }

  private RunLength run(List<TurnRow> turns, boolean isFirst, boolean isLast) {
    boolean isTimed =
        turns.stream().allMatch(turn -> turn.startMs() != null && turn.endMs() != null);
    return new RunLength(
        session.languageOrUnknown(),
        Objects.requireNonNull(mode(turns.get(0))),
        turns.size(),
        isFirst,
        isLast,
        1,
        isTimed ? 1 : 0,
        isTimed ? turns.stream().mapToLong(turn -> lasting(turn, turn)).sum() : 0,
        isTimed ? lasting(turns.get(0), turns.get(turns.size() - 1)) : 0);
  }

  private static long lasting(TurnRow first, TurnRow last) {
    var start = Objects.requireNonNull(first.startMs());
    return Math.max(0, Objects.requireNonNull(last.endMs()) - start);
  }

  private @Nullable String mode(TurnRow turn) {
    var label = turn.isHere() ? labels.get(turn.turn()) : null;
    return label != null && label.isUsable() ? label.emotion() : null;
  }
}
