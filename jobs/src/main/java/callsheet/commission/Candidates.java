package callsheet.commission;

import callsheet.corpus.Cell;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which briefs can be planned, and what one session of each is expected to bring. */
final class Candidates {
  private final CommissionConfig config;
  private final List<Goal> goals;
  private final GroupShares shares;
  private final Map<String, Map<Cell, Double>> yields = new HashMap<>();

  private Candidates(
      CommissionConfig config,
      List<Goal> goals,
      GroupShares shares,
      Collection<SceneYield> expected) {
    this.config = config;
    this.goals = goals;
    this.shares = shares;
    for (var row : expected) {
      yields
          .computeIfAbsent(row.sceneId(), brief -> new HashMap<>())
          .put(Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion()), row.expectedYield());
    }
  }

  /**
   * The briefs that are not retired and have a price in the plan's currency: an unknown price is
   * not zero, and a price of nothing is not a price.
   */
  static List<Candidate> of(
      CommissionConfig config,
      List<Goal> goals,
      GroupShares shares,
      Collection<Scene> scenes,
      Collection<SceneYield> expected) {
    var candidates = new Candidates(config, goals, shares, expected);
    return scenes.stream().flatMap(scene -> candidates.of(scene).stream()).toList();
  }

  private List<Candidate> of(Scene scene) {
    var price = scene.priceAmount();
    boolean isPriced = price != null && price.signum() > 0;
    if (scene.isRetired() || !isPriced || !config.currency().equals(scene.priceCurrency())) {
      return List.of();
    }
    var gains = goals.stream().mapToDouble(goal -> gain(scene, goal)).toArray();
    return List.of(new Candidate(scene.sceneId(), price, config.maxSessionsPerBrief(), gains));
  }

  /**
   * The credit that one session is expected to bring. The cast may be new, so each role can be
   * credited up to the cap; that performers who have filled theirs are cast again is not foreseen
   * (a simplification of METHODS 7.3).
   */
  private double gain(Scene scene, Goal goal) {
    double yield = yields.getOrDefault(scene.sceneId(), Map.of()).getOrDefault(goal.cell(), 0.0);
    double cap = goal.performerCap() * goal.target() * scene.roles();
    return Math.min(yield * shares.of(goal.stratum(), scene.language()), cap);
  }
}
