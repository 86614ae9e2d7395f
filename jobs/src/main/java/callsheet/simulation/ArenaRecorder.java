package callsheet.simulation;

import static java.util.stream.Collectors.toSet;

import callsheet.backtest.PoolBrief;
import callsheet.backtest.PoolGoal;
import callsheet.backtest.PoolSession;
import callsheet.backtest.Season;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Taxonomy;
import callsheet.recordings.PlayedTurn;
import callsheet.recordings.SessionParts;
import callsheet.studio.Arena;
import callsheet.studio.RatedTurn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Records the briefs of an arena, and counts what its raters heard towards goals. */
final class ArenaRecorder implements Season.Recorder {
  private static final double MIN_CONFIDENCE = 0.5;

  private final Taxonomy taxonomy;
  private final Arena arena;
  private final List<PoolGoal> goals;
  private final SessionParts parts;

  ArenaRecorder(Taxonomy taxonomy, Arena arena, List<PoolGoal> goals) {
    this.taxonomy = taxonomy;
    this.arena = arena;
    this.goals = List.copyOf(goals);
    this.parts = new SessionParts(goals.stream().map(PoolGoal::cell).toList());
  }

  /** The briefs of the arena, each with its first sessions. */
  List<PoolBrief> briefs(int sessions) {
    return IntStream.range(0, arena.briefs().size())
        .mapToObj(
            place -> {
              var brief = arena.briefs().get(place);
              var recorded =
                  IntStream.range(0, sessions).mapToObj(number -> session(place, number)).toList();
              return new PoolBrief(
                  brief.sceneId(), brief.price(), planned(place), Set.of(), recorded);
            })
        .toList();
  }

  /** Places of the goals that the brief's arc names. */
  Set<Integer> planned(int brief) {
    var arc = PlannedArc.of(arena.briefs().get(brief).arc(), taxonomy);
    return IntStream.range(0, goals.size())
        .filter(goal -> arc.names(goals.get(goal).cell()))
        .boxed()
        .collect(toSet());
  }

  /** What each of some sessions of a brief brings on average, by goal. */
  double[] means(int brief, int first, int count) {
    var means = new double[goals.size()];
    for (int number = first; number < first + count; number++) {
      session(brief, number).parts().forEach(part -> means[part.goal()] += part.mass());
    }
    Arrays.setAll(means, goal -> means[goal] / count);
    return means;
  }

  @Override
  public PoolSession session(int brief, int number) {
    var session = arena.session(brief, number);
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
