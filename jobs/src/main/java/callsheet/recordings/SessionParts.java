package callsheet.recordings;

import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the turns of a session bring to the goals of a pool: emotions, and pairs of them as counting
 * makes pairs (METHODS 2.1): a turn that does not count breaks every chain it stands in.
 */
public final class SessionParts implements Serializable {
  private static final long serialVersionUID = 1;

  private final HashMap<Cell, List<Integer>> goalsByCell = new HashMap<>();

  /** For goals in their order. */
  public SessionParts(List<Cell> goals) {
    for (int goal = 0; goal < goals.size(); goal++) {
      goalsByCell.computeIfAbsent(goals.get(goal), cell -> new ArrayList<>()).add(goal);
    }
  }

  /** Whether what a performer shows in this session counts for a goal. */
  @FunctionalInterface
  public interface Scope {
    boolean holds(int goal, int performer);
  }

  /** The parts of a session, by goal and performer. */
  public List<Part> of(List<PlayedTurn> turns, Scope scope) {
    var masses = new TreeMap<Integer, Map<Integer, Double>>();
    var own = new HashMap<Integer, PlayedTurn>();
    PlayedTurn before = null;
    for (var turn : turns) {
      if (turn.counts()) {
        turn.shares()
            .forEach((emotion, share) -> add(Cell.emotion(emotion), turn, share, masses, scope));
        var last = own.get(turn.performer());
        addPairs(CellKind.ADJACENT, before, turn, masses, scope);
        addPairs(CellKind.SELF, last, turn, masses, scope);
        if (before != null && before.performer() != turn.performer()) {
          addPairs(CellKind.PARTNER, before, turn, masses, scope);
        }
        own.put(turn.performer(), turn);
        before = turn;
      } else {
        own.remove(turn.performer());
        before = null;
      }
    }
    return parts(masses);
  }

  private void addPairs(
      CellKind kind,
      @Nullable PlayedTurn before,
      PlayedTurn turn,
      Map<Integer, Map<Integer, Double>> masses,
      Scope scope) {
    if (before == null) {
      return;
    }
    before
        .shares()
        .forEach(
            (from, first) ->
                turn.shares()
                    .forEach(
                        (to, second) ->
                            add(new Cell(kind, from, to), turn, first * second, masses, scope)));
  }

  private void add(
      Cell cell,
      PlayedTurn turn,
      double mass,
      Map<Integer, Map<Integer, Double>> masses,
      Scope scope) {
    for (int goal : goalsByCell.getOrDefault(cell, List.of())) {
      if (mass > 0 && scope.holds(goal, turn.performer())) {
        masses
            .computeIfAbsent(goal, g -> new TreeMap<>())
            .merge(turn.performer(), mass, Double::sum);
      }
    }
  }

  private static List<Part> parts(Map<Integer, Map<Integer, Double>> masses) {
    var parts = new ArrayList<Part>();
    masses.forEach(
        (goal, byPerformer) ->
            byPerformer.forEach((performer, mass) -> parts.add(new Part(goal, performer, mass))));
    return parts;
  }
}
