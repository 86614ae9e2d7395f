package callsheet.simulation;

import callsheet.backtest.PoolGoal;
import callsheet.corpus.Cell;
import callsheet.corpus.CellKind;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The goals of a young studio: 60 turns of each emotion, 120 of the neutral one, 6 of each wanted
 * transition; no performer fills more than a tenth.
 */
final class ArenaGoals {
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

  private ArenaGoals() {}

  /** The goals among the emotions of a taxonomy. */
  static List<PoolGoal> of(Taxonomy taxonomy) {
    var names = taxonomy.emotions().stream().map(emotion -> emotion.name()).toList();
    var goals = new ArrayList<PoolGoal>();
    for (var name : names) {
      boolean isNeutral = name.equals("neutral");
      double target = isNeutral ? 2 * EMOTION_TARGET : EMOTION_TARGET;
      goals.add(goal(Cell.emotion(name), target, isNeutral ? 0.25 : 1));
    }
    for (String[] pair : WANTED) {
      if (names.containsAll(Arrays.asList(pair))) {
        goals.add(goal(new Cell(CellKind.SELF, pair[0], pair[1]), TRANSITION_TARGET, 1));
      }
    }
    return goals;
  }

  private static PoolGoal goal(Cell cell, double target, double weight) {
    return new PoolGoal(cell, Stratum.ALL, target, weight, CAP * target);
  }
}
