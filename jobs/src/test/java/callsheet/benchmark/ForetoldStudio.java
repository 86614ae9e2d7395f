package callsheet.benchmark;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.StudioTaxonomy;
import callsheet.recordings.Part;
import callsheet.recordings.PlayedTurn;
import callsheet.recordings.Recording;
import callsheet.recordings.SessionParts;
import callsheet.studio.Arena;
import callsheet.studio.RatedTurn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The recordings of a made-up studio whose later sessions are to be foretold from its earlier ones:
 * of every emotion, and of every transition that follows in some arc.
 */
final class ForetoldStudio {
  private static final int BRIEFS = 24;

  /** As {@code labels.min-confidence}. */
  private static final double MIN_CONFIDENCE = 0.5;

  private final Arena arena;
  private final List<Cell> cells;
  private final SessionParts parts;

  private ForetoldStudio(long seed) {
    this.arena = Arena.of(seed, BRIEFS, StudioTaxonomy.TAXONOMY);
    var all = new TreeSet<Cell>();
    StudioTaxonomy.TAXONOMY.emotions().forEach(emotion -> all.add(Cell.emotion(emotion.name())));
    for (var brief : arena.briefs()) {
      for (int step = 1; step < brief.arc().size(); step++) {
        var from = brief.arc().get(step - 1);
        var to = brief.arc().get(step);
        if (!from.equals(to)) {
          all.add(new Cell(CellKind.SELF, from, to));
        }
      }
    }
    this.cells = List.copyOf(all);
    this.parts = new SessionParts(cells);
  }

  /**
   * A studio of its own for every seed.
   *
   * @param known sessions of each brief that are known
   * @param later sessions of each brief that are to be foretold
   */
  static HeldOutSessions of(long seed, int known, int later) {
    var studio = new ForetoldStudio(seed);
    var recordings = new ArrayList<Recording>();
    for (int number = 0; number < known + later; number++) {
      for (int brief = 0; brief < BRIEFS; brief++) {
        recordings.add(studio.recording(brief, number));
      }
    }
    return new HeldOutSessions(studio.cells, studio.arcs(), recordings, known * BRIEFS);
  }

  private Map<String, PlannedArc> arcs() {
    var arcs = new TreeMap<String, PlannedArc>();
    for (var brief : arena.briefs()) {
      arcs.put(brief.sceneId(), PlannedArc.of(brief.arc(), StudioTaxonomy.TAXONOMY));
    }
    return arcs;
  }

  private Recording recording(int brief, int number) {
    var session = arena.session(brief, number);
    var turns = session.turns().stream().map(ForetoldStudio::played).toList();
    List<Part> brought = parts.of(turns, (goal, performer) -> true);
    var sceneId = arena.briefs().get(brief).sceneId();
    return new Recording(session.sessionId(), sceneId, session.cast(), brought);
  }

  private static PlayedTurn played(RatedTurn turn) {
    var shares = new HashMap<String, Double>();
    for (int emotion = 0; emotion < turn.shares().size(); emotion++) {
      if (turn.shares().get(emotion) > 0) {
        shares.put(StudioTaxonomy.TAXONOMY.name(emotion), turn.shares().get(emotion));
      }
    }
    boolean counts = shares.values().stream().anyMatch(share -> share >= MIN_CONFIDENCE);
    return new PlayedTurn(turn.performer(), counts ? shares : Map.of());
  }
}
