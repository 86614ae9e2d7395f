package callsheet.backtest;

import callsheet.corpus.Cell;
import callsheet.corpus.PlannedArc;
import callsheet.corpus.Stratum;
import callsheet.corpus.Taxonomy;
import callsheet.recordings.Recording;
import callsheet.recordings.WantedCell;
import callsheet.schema.Coverage;
import callsheet.schema.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pool of a studio's recordings. */
final class RecordedPool {
  private static final double ALL_OF_IT = 1;

  private final List<PoolGoal> goals;
  private final Taxonomy taxonomy;
  private final String currency;

  private RecordedPool(List<PoolGoal> goals, Taxonomy taxonomy, String currency) {
    this.goals = goals;
    this.taxonomy = taxonomy;
    this.currency = currency;
  }

  /** What is wanted, in an order that does not depend on the rows'. */
  static List<PoolGoal> goals(Collection<Coverage> coverage) {
    return coverage.stream()
        .filter(row -> row.target() > 0 && row.weight() > 0)
        .map(RecordedPool::goal)
        .sorted(Comparator.comparing(PoolGoal::cell).thenComparing(goal -> goal.stratum().label()))
        .toList();
  }

  private static PoolGoal goal(Coverage row) {
    double cap = row.performerCap() == null ? ALL_OF_IT : row.performerCap();
    return new PoolGoal(
        Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion()),
        Stratum.labelled(row.stratum()),
        row.target(),
        row.weight(),
        cap * row.target());
  }

  static List<WantedCell> wanted(List<PoolGoal> goals) {
    return goals.stream().map(PoolGoal::wanted).toList();
  }

  /**
   * The briefs that have been recorded and have a price in the currency, by id.
   *
   * @param recordings parts by the place of the goal
   */
  static Pool of(
      List<PoolGoal> goals,
      Collection<Scene> scenes,
      Collection<Recording> recordings,
      Taxonomy taxonomy,
      String currency) {
    return new RecordedPool(goals, taxonomy, currency).pool(scenes, recordings);
  }

  private Pool pool(Collection<Scene> scenes, Collection<Recording> recordings) {
    Map<String, List<PoolSession>> sessions = new HashMap<>();
    for (var recording : recordings) {
      sessions
          .computeIfAbsent(recording.sceneId(), id -> new ArrayList<>())
          .add(new PoolSession(recording.sessionId(), recording.cast(), recording.parts()));
    }
    var briefs = new ArrayList<PoolBrief>();
    scenes.stream()
        .sorted(Comparator.comparing(Scene::sceneId))
        .filter(scene -> sessions.containsKey(scene.sceneId()))
        .forEach(scene -> add(scene, sessions.getOrDefault(scene.sceneId(), List.of()), briefs));
    return Pool.of(goals, briefs);
  }

  private void add(Scene scene, List<PoolSession> sessions, List<PoolBrief> briefs) {
    var price = scene.priceAmount();
    if (price != null && price.signum() > 0 && currency.equals(scene.priceCurrency())) {
      briefs.add(new PoolBrief(scene.sceneId(), price, planned(scene), barred(scene), sessions));
    }
  }

  private Set<Integer> planned(Scene scene) {
    var arc = PlannedArc.of(scene.arc(), scene.tags(), taxonomy);
    return places(goal -> isServed(goal, scene) && arc.names(goal.cell()));
  }

  private Set<Integer> barred(Scene scene) {
    return places(goal -> !isServed(goal, scene));
  }

  private static boolean isServed(PoolGoal goal, Scene scene) {
    return goal.stratum().isServedIn(scene.language());
  }

  private Set<Integer> places(Predicate<PoolGoal> which) {
    return IntStream.range(0, goals.size())
        .filter(goal -> which.test(goals.get(goal)))
        .boxed()
        .collect(Collectors.toSet());
  }
}
