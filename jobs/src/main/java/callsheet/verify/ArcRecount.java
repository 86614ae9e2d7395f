package callsheet.verify;

import callsheet.schema.ArcCount;
import callsheet.verify.SessionRecord.TurnRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ways that each performer's emotions went in a session (METHODS 2.10). */
final class ArcRecount {
  private ArcRecount() {}

  /** A row for each performer of the session and arc. */
  static List<ArcCount> of(SessionRecord session) {
    var labels = new HardLabels(session);
    var known = new HashSet<List<@Nullable String>>();
    var rows = new ArrayList<ArcCount>();
    for (String performer : session.performerIds()) {
      var arcs = new LinkedHashMap<List<@Nullable String>, Long>();
      labels.segments(performer).forEach(segment -> addArcs(changes(segment, labels), arcs));
      arcs.forEach(
          (arc, times) ->
              rows.add(
                  new ArcCount(
                      performer,
                      session.languageOrUnknown(),
                      Objects.requireNonNull(arc.get(0)),
                      arc.get(1),
                      Objects.requireNonNull(arc.get(2)),
                      times,
                      1,
                      known.add(arc) ? 1 : 0)));
    }
    return rows;
  }

  /** The modes of a segment, every run of one of them once. */
  private static List<String> changes(List<TurnRow> segment, HardLabels labels) {
    var changes = new ArrayList<String>();
    for (TurnRow turn : segment) {
      var mode = Objects.requireNonNull(labels.mode(turn));
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(mode)) {
        changes.add(mode);
      }
    }
    return changes;
  }

  private static void addArcs(List<String> way, Map<List<@Nullable String>, Long> arcs) {
    for (int place = 1; place < way.size(); place++) {
      arcs.merge(Arrays.asList(way.get(place - 1), null, way.get(place)), 1L, Long::sum);
      if (place > 1) {
        arcs.merge(way.subList(place - 2, place + 1).stream().toList(), 1L, Long::sum);
      }
    }
  }
}
