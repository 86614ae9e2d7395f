package callsheet.benchmark;

import static java.util.stream.Collectors.toSet;

import callsheet.backtest.Pool;
import callsheet.backtest.PoolBrief;
import callsheet.backtest.PoolGoal;
import callsheet.backtest.PoolSession;
import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.recordings.PlayedTurn;
import callsheet.recordings.SessionParts;
import callsheet.studio.Arena;
import callsheet.studio.ArenaBrief;
import callsheet.studio.RatedSession;
import callsheet.studio.RatedTurn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Pools recorded in an arena, and the goals of a young studio: 60 turns of each emotion, 120 of the
 * neutral one, 6 of each wanted transition; no performer fills more than a tenth.
 */
final class ArenaPools {
  /** Larger than any policy needs of one brief, but for goals that hardly any brief reaches. */
  private static final int SESSIONS_A_BRIEF = 160;

  private static final double MIN_CONFIDENCE = 0.5;
  private static final double EMOTION_TARGET = 60;
  private static final double TRANSITION_TARGET = 6;
  private static final double CAP = 0.1;

  private static final String[][] WANTED = {
    {"neutral", "annoyance"},
    {"excitement", "annoyance"},
    {"annoyance", "frustration"},
    {"frustration", "anger"},
    {"annoyance", "anger"},
    {"anger", "sadness"},
    {"frustration", "relief"},
    {"annoyance", "joy"},
    {"curiosity", "fear"},
    {"surprise", "fear"},
    {"fear", "relief"},
    {"fear", "anger"},
    {"curiosity", "excitement"},
    {"surprise", "joy"},
    {"joy", "surprise"},
    {"excitement", "sadness"},
    {"joy", "sadness"},
    {"sadness", "relief"}
  };

  private final Taxonomy taxonomy;
  private final Arena arena;
  private final List<PoolGoal> goals;
  private final SessionParts parts;

  private ArenaPools(Taxonomy taxonomy, Arena arena, List<PoolGoal> goals) {
    this.taxonomy = taxonomy;
    this.arena = arena;
    this.goals = goals;
    this.parts = new SessionParts(goals.stream().map(PoolGoal::cell).toList());
  }

  /** Which of the wanted cells are goals. */
  enum Wanted {
    /** All of them, also those that no brief brings. */
    ALL,
    /** Those that one brief alone fills within 150 sessions, half a year of a small studio. */
    REACHABLE,
    /** Those that the arc of a brief names. */
    PLANNED
  }

  static Pool of(Taxonomy taxonomy, Arena arena, Wanted wanted) {
    var goals = goals(taxonomy);
    if (wanted == Wanted.PLANNED) {
      goals.removeIf(goal -> arena.briefs().stream().noneMatch(b -> names(b, goal.cell())));
    }
    var all = new ArenaPools(taxonomy, arena, goals);
    if (wanted == Wanted.REACHABLE) {
      goals.removeAll(all.unreachable());
      return new ArenaPools(taxonomy, arena, goals).pool();
    }
    return all.pool();
  }

  private static List<PoolGoal> goals(Taxonomy taxonomy) {
    var goals = new ArrayList<PoolGoal>();
    for (var emotion : taxonomy.emotions()) {
      boolean isNeutral = emotion.name().equals("neutral");
      double target = isNeutral ? 2 * EMOTION_TARGET : EMOTION_TARGET;
      goals.add(goal(Cell.emotion(emotion.name()), target, isNeutral ? 0.25 : 1));
    }
    for (String[] pair : WANTED) {
      goals.add(goal(new Cell(CellKind.SELF, pair[0], pair[1]), TRANSITION_TARGET, 1));
    }
    return goals;
  }

  private static PoolGoal goal(Cell cell, double target, double weight) {
    return new PoolGoal(cell, Stratum.ALL, target, weight, CAP * target);
  }

  private static boolean names(ArenaBrief brief, Cell cell) {
    return brief.arc().contains(cell.from())
        && (cell.to() == null || brief.arc().contains(cell.to()));
  }

  private Pool pool() {
    var briefs = new ArrayList<PoolBrief>();
    for (int place = 0; place < arena.briefs().size(); place++) {
      var brief = arena.briefs().get(place);
      briefs.add(
          new PoolBrief(brief.sceneId(), brief.price(), planned(brief), Set.of(), sessions(place)));
    }
    return Pool.of(goals, briefs);
  }

  private List<PoolGoal> unreachable() {
    var most = new double[goals.size()];
    for (int place = 0; place < arena.briefs().size(); place++) {
      var brought = new double[goals.size()];
      for (var session : sessions(place)) {
        session.parts().forEach(part -> brought[part.goal()] += part.mass());
      }
      for (int goal = 0; goal < most.length; goal++) {
        most[goal] = Math.max(most[goal], brought[goal] / SESSIONS_A_BRIEF);
      }
    }
    return IntStream.range(0, most.length)
        .filter(goal -> goals.get(goal).target() > 150 * most[goal])
        .mapToObj(goals::get)
        .toList();
  }

  private Set<Integer> planned(ArenaBrief brief) {
    var arc = PlannedArc.of(brief.arc(), taxonomy);
    return IntStream.range(0, goals.size())
        .filter(goal -> arc.names(goals.get(goal).cell()))
        .boxed()
        .collect(toSet());
  }

  private List<PoolSession> sessions(int brief) {
    return IntStream.range(0, SESSIONS_A_BRIEF)
        .mapToObj(number -> session(arena.session(brief, number)))
        .toList();
  }

  private PoolSession session(RatedSession session) {
    var turns = session.turns().stream().map(this::played).toList();
    return new PoolSession(
        session.sessionId(), session.cast(), parts.of(turns, (goal, performer) -> true));
  }

  private PlayedTurn played(RatedTurn turn) {
    Map<String, Double> shares = new HashMap<>();
    if (turn.shares().stream().anyMatch(share -> share >= MIN_CONFIDENCE)) {
      for (int emotion = 0; emotion < turn.shares().size(); emotion++) {
        if (turn.shares().get(emotion) > 0) {
          shares.put(taxonomy.name(emotion), turn.shares().get(emotion));
        }
      }
    }
    return new PlayedTurn(turn.performer(), shares);
  }
}
