package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.lake.Run;
import callsheet.schema.SceneCell;
import callsheet.schema.SceneYield;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one more session of each brief can be expected to bring to each wanted cell. */
final class Yields {
  private final SortedMap<String, Long> sessions = new TreeMap<>();
  private final Map<Cell, Map<String, History>> histories = new HashMap<>();

  private Yields(Collection<String> briefs, Collection<SceneCell> counts) {
    briefs.forEach(brief -> sessions.put(brief, 0L));
    for (var count : counts) {
      sessions.merge(count.sceneId(), count.sessionCount(), Math::max);
      if (count.fromEmotion() != null) {
        var cell = Cell.of(count.cellKind(), count.fromEmotion(), count.toEmotion());
        histories
            .computeIfAbsent(cell, c -> new HashMap<>())
            .put(count.sceneId(), History.of(count));
      }
    }
  }

  /**
   * A row for each cell and brief; none at all when no brief has been recorded, because then there
   * is nothing to expect.
   *
   * @param briefs the briefs there are; others that were recorded count as well
   * @param counts cells of the wanted kinds, and the row of all turns of each recorded brief
   */
  static List<SceneYield> of(
      SortedSet<Cell> cells, Collection<String> briefs, Collection<SceneCell> counts, Run run) {
    var yields = new Yields(briefs, counts);
    var rows = new ArrayList<SceneYield>();
    if (yields.sessions.values().stream().anyMatch(count -> count > 0)) {
      cells.forEach(cell -> yields.addRows(cell, run, rows));
    }
    return rows;
  }

  /** The cells of some rows, each once, in order. */
  static SortedSet<Cell> distinct(Collection<Cell> cells) {
    return new TreeSet<>(cells);
  }

  private void addRows(Cell cell, Run run, List<SceneYield> rows) {
    var byBrief = histories(cell);
    var credibility =
        Credibility.of(byBrief.values().stream().filter(h -> h.sessions() > 0).toList());
    byBrief.forEach((brief, history) -> rows.add(row(brief, cell, history, credibility, run)));
  }

  private SortedMap<String, History> histories(Cell cell) {
    var seen = histories.getOrDefault(cell, Map.of());
    var byBrief = new TreeMap<String, History>();
    sessions.forEach(
        (brief, count) -> {
          var history = seen.get(brief);
          byBrief.put(brief, history == null ? History.without(count) : history);
        });
    return byBrief;
  }

  private static SceneYield row(
      String brief, Cell cell, History history, Credibility credibility, Run run) {
    return new SceneYield(
        run.asOf(),
        run.runId(),
        brief,
        cell.kind().label(),
        cell.from(),
        cell.to(),
        history.sessions(),
        history.sessions() == 0 ? null : Double.valueOf(history.mean()),
        credibility.expected(history),
        credibility.weight(history.sessions()),
        credibility.within());
  }
}
