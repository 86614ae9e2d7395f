package callsheet.commission;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import callsheet.commission.Candidate.Expected;
import callsheet.corpus.Cell;
import callsheet.schema.Scene;
import callsheet.schema.SceneYield;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which briefs can be planned, and what one session of each is expected to bring. */
final class Candidates {
  private final List<Goal> goals;
  private final GroupShares shares;
  private final Map<String, Map<Cell, Expected>> yields = new HashMap<>();
  private final Map<String, Double> credibilities;

  private Candidates(List<Goal> goals, GroupShares shares, Collection<SceneYield> expected) {
    this.goals = goals;
    this.shares = shares;
    this.credibilities =
        expected.stream()
            .sorted(Comparator.comparing(Candidates::cell))
            .collect(groupingBy(SceneYield::sceneId, averagingDouble(SceneYield::credibility)));
    var between = between(expected);
    for (var row : expected) {
      double variance = between.getOrDefault(cell(row), 0.0) * (1 - row.credibility());
      yields
          .computeIfAbsent(row.sceneId(), brief -> new HashMap<>())
          .put(cell(row), new Expected(row.expectedYield(), variance));
    }
  }

  /**
   * The briefs that are not retired and have a price in the plan's currency, by id: an unknown
   * price is not zero, and a price of nothing is not a price.
   */
  static List<Candidate> of(
      CommissionConfig config,
      List<Goal> goals,
      GroupShares shares,
      Collection<Scene> scenes,
      Collection<SceneYield> expected) {
    var candidates = new Candidates(goals, shares, expected);
    return scenes.stream()
        .filter(scene -> isOnOffer(scene, config.currency()))
        .sorted(Comparator.comparing(Scene::sceneId))
        .map(candidates::of)
        .toList();
  }

  private static boolean isOnOffer(Scene scene, String currency) {
    var price = scene.priceAmount();
    boolean isPriced = price != null && price.signum() > 0;
    return isPriced && !scene.isRetired() && currency.equals(scene.priceCurrency());
  }

  private Candidate of(Scene scene) {
    BigDecimal price = Objects.requireNonNull(scene.priceAmount());
    var known = yields.getOrDefault(scene.sceneId(), Map.of());
    return new Candidate(
        scene,
        price,
        credibilities.getOrDefault(scene.sceneId(), 0.0),
        goals.stream().map(goal -> known.getOrDefault(goal.cell(), Expected.NOTHING)).toList(),
        goals.stream().map(goal -> shares.of(goal.stratum(), scene.language())).toList());
  }

  /**
   * By cell, the variance a of the briefs' means (METHODS 7.1): from {@code z = n/(n + v/a)} of any
   * brief with sessions. A cell without one has complete pooling, so that nothing is left to learn.
   */
  private static Map<Cell, Double> between(Collection<SceneYield> expected) {
    var between = new HashMap<Cell, Double>();
    expected.stream()
        .filter(row -> row.credibility() > 0 && row.credibility() < 1)
        .sorted(Comparator.comparing(SceneYield::sceneId))
        .forEach(row -> between.putIfAbsent(cell(row), between(row)));
    return between;
  }

  private static double between(SceneYield row) {
    var within = row.yieldVariance();
    double odds = row.credibility() / (1 - row.credibility());
    return within == null ? 0 : within * odds / row.sessions();
  }

  private static Cell cell(SceneYield row) {
    return Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
  }
}
