package callsheet.simulation;

import callsheet.backtest.Pool;
import callsheet.backtest.PoolGoal;
import callsheet.corpus.Cell;
import callsheet.corpus.Taxonomy;
import callsheet.studio.Arena;
import callsheet.studio.ArenaBrief;
import java.util.List;
import java.util.stream.IntStream;

/** Pools recorded in an arena, for the {@link ArenaGoals goals} of a young studio. */
public final class ArenaPools {
  /** Larger than any policy needs of one brief, but for goals that hardly any brief reaches. */
  private static final int SESSIONS_A_BRIEF = 160;

  private static final int REACHED_WITHIN = 150;

  private ArenaPools() {}

  /** Which of the wanted cells are goals. */
  public enum Wanted {
    /** All of them, also those that no brief brings. */
    ALL,
    /** Those that one brief alone fills within 150 sessions, half a year of a small studio. */
    REACHABLE,
    /** Those that the arc of a brief names. */
    PLANNED
  }

  /** A pool of 160 sessions of each brief. */
  public static Pool of(Taxonomy taxonomy, Arena arena, Wanted wanted) {
    var goals = goals(taxonomy, arena, wanted);
    return Pool.of(goals, new ArenaRecorder(taxonomy, arena, goals).briefs(SESSIONS_A_BRIEF));
  }

  private static List<PoolGoal> goals(Taxonomy taxonomy, Arena arena, Wanted wanted) {
    var goals = ArenaGoals.of(taxonomy);
    var recorder = new ArenaRecorder(taxonomy, arena, goals);
    return switch (wanted) {
      case ALL -> goals;
      case REACHABLE -> reachable(goals, recorder, arena.briefs().size());
      case PLANNED -> planned(goals, arena.briefs());
    };
  }

  private static List<PoolGoal> reachable(
      List<PoolGoal> goals, ArenaRecorder recorder, int briefs) {
    var most = new double[goals.size()];
    for (int brief = 0; brief < briefs; brief++) {
      var means = recorder.means(brief, 0, SESSIONS_A_BRIEF);
      for (int goal = 0; goal < most.length; goal++) {
        most[goal] = Math.max(most[goal], means[goal]);
      }
    }
    return IntStream.range(0, most.length)
        .filter(goal -> goals.get(goal).target() <= REACHED_WITHIN * most[goal])
        .mapToObj(goals::get)
        .toList();
  }

  /** Goals whose emotions are all in the arc of one brief, in any order. */
  private static List<PoolGoal> planned(List<PoolGoal> goals, List<ArenaBrief> briefs) {
    return goals.stream()
        .filter(goal -> briefs.stream().anyMatch(brief -> names(brief, goal.cell())))
        .toList();
  }

  private static boolean names(ArenaBrief brief, Cell cell) {
    return brief.arc().contains(cell.from())
        && (cell.to() == null || brief.arc().contains(cell.to()));
  }
}
