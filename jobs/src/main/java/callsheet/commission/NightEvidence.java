package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Stratum;
import callsheet.forecast.Evidence;
import callsheet.recordings.WantedCell;
import callsheet.schema.SceneCell;
import callsheet.statistics.credibility.Experience;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a night knows of its briefs: the sums over all their sessions of what these brought to
 * cells, whoever showed them, and the arcs.
 */
final class NightEvidence implements Evidence {
  private static final int UNIT_DIGITS = 9;
  private static final PlannedArc NO_PLAN = new PlannedArc(List.of());

  private final List<Cell> cells;
  private final List<String> briefs;
  private final long[] sessions;
  private final Experience[][] seen;
  private final boolean[][] planned;

  /**
   * The evidence for some cells.
   *
   * @param arcs of the briefs there are; others that were recorded count as well, without a plan
   * @param counts of these cells, and the row of all turns of each recorded brief
   */
  NightEvidence(
      Collection<Cell> cells, Map<String, PlannedArc> arcs, Collection<SceneCell> counts) {
    var sessionsOfBriefs = new TreeMap<String, Long>();
    arcs.keySet().forEach(brief -> sessionsOfBriefs.put(brief, 0L));
    counts.forEach(
        count -> sessionsOfBriefs.merge(count.sceneId(), count.sessionCount(), Math::max));
    this.cells = List.copyOf(cells);
    this.briefs = List.copyOf(sessionsOfBriefs.keySet());
    this.sessions = sessionsOfBriefs.values().stream().mapToLong(Long::longValue).toArray();
    this.seen = new Experience[briefs.size()][cells.size()];
    this.planned = new boolean[briefs.size()][cells.size()];
    var counted = byBrief(counts);
    for (int brief = 0; brief < seen.length; brief++) {
      var arc = arcs.getOrDefault(briefs.get(brief), NO_PLAN);
      var ofBrief = counted.getOrDefault(briefs.get(brief), Map.of());
      for (int goal = 0; goal < this.cells.size(); goal++) {
        var cell = this.cells.get(goal);
        seen[brief][goal] = ofBrief.getOrDefault(cell, new Experience(sessions[brief], 0, 0));
        planned[brief][goal] = arc.names(cell);
      }
    }
  }

  private static Map<String, Map<Cell, Experience>> byBrief(Collection<SceneCell> counts) {
    var byBrief = new HashMap<String, Map<Cell, Experience>>();
    for (var count : counts) {
      if (count.fromEmotion() != null) {
        byBrief
            .computeIfAbsent(count.sceneId(), brief -> new HashMap<>())
            .put(
                Cell.of(count.cellKind(), count.fromEmotion(), count.toEmotion()),
                experience(count));
      }
    }
    return byBrief;
  }

  private static Experience experience(SceneCell count) {
    return new Experience(
        count.sessionCount(),
        BigDecimal.valueOf(count.mass(), UNIT_DIGITS).doubleValue(),
        new BigDecimal(count.massSquared(), 2 * UNIT_DIGITS).doubleValue());
  }

  /** These cells, and the emotions that a forecast of the transitions among them begins with. */
  static SortedSet<Cell> withEmotions(Collection<Cell> wanted) {
    var all = new TreeSet<>(wanted);
    for (var cell : wanted) {
      if (cell.to() != null) {
        all.add(Cell.emotion(cell.from()));
        all.add(Cell.emotion(cell.to()));
      }
    }
    return all;
  }

  String brief(int place) {
    return briefs.get(place);
  }

  Cell cell(int goal) {
    return cells.get(goal);
  }

  Experience seen(int brief, int goal) {
    return seen[brief][goal];
  }

  /** Whether no brief has been recorded, so that there is nothing to expect. */
  boolean isEmpty() {
    return Arrays.stream(sessions).allMatch(count -> count == 0);
  }

  @Override
  public int briefs() {
    return briefs.size();
  }

  @Override
  public int goals() {
    return cells.size();
  }

  @Override
  public WantedCell wanted(int goal) {
    return new WantedCell(cells.get(goal), Stratum.ALL);
  }

  @Override
  public long sessions(int brief) {
    return sessions[brief];
  }

  @Override
  public double sum(int brief, int goal) {
    return seen[brief][goal].sum();
  }

  @Override
  public double squares(int brief, int goal) {
    return seen[brief][goal].squares();
  }

  @Override
  public boolean isPlanned(int brief, int goal) {
    return planned[brief][goal];
  }

  /** No cell is of one language alone. */
  @Override
  public boolean isBarred(int brief, int goal) {
    return false;
  }
}
