package callsheet.verify;

import callsheet.schema.RunLength;
import callsheet.verify.SessionRecord.TurnRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The runs of equal modes in each performer's own turns (METHODS 2.8). */
final class RunRecount {
  private final SessionRecord session;
  private final HardLabels labels;

  private RunRecount(SessionRecord session) {
    this.session = session;
    this.labels = new HardLabels(session);
  }

  /** A row for each run of the session. */
  static List<RunLength> of(SessionRecord session) {
    var recount = new RunRecount(session);
    var performers = new LinkedHashSet<String>();
    recount.labels.turns().stream()
        .map(TurnRow::performerId)
        .filter(Objects::nonNull)
        .forEach(performers::add);
    var runs = new ArrayList<RunLength>();
    for (String performer : performers) {
      recount.labels.segments(performer).forEach(segment -> runs.addAll(recount.runs(segment)));
    }
    return runs;
  }

  private List<RunLength> runs(List<TurnRow> segment) {
    var runs = new ArrayList<RunLength>();
    int start = 0;
    for (int end = 1; end <= segment.size(); end++) {
      boolean isOver =
          end == segment.size()
              || !Objects.equals(labels.mode(segment.get(start)), labels.mode(segment.get(end)));
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
        Objects.requireNonNull(labels.mode(turns.get(0))),
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
}
