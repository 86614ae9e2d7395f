package callsheet.commission;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import callsheet.commission.Candidate.Expected;
import callsheet.corpus.Cell;
import callsheet.forecast.Origin;
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
    var brought =
        expected.stream()
            .filter(row -> row.meanYield() != null && row.meanYield() > 0)
            .map(Candidates::cell)
            .collect(toSet());
    for (var row : expected) {
      if (brought.contains(cell(row)) || isPlanned(row)) {
        yields
            .computeIfAbsent(row.sceneId(), brief -> new HashMap<>())
            .put(cell(row), expected(row));
      }
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

  /** What no session of any brief has brought is expected only of a brief that plans it. */
  private static boolean isPlanned(SceneYield row) {
    return Origin.PLANNED.label().equals(row.priorClass());
  }

  private static Expected expected(SceneYield row) {
    var standardError = row.standardError();
    double variance = standardError == null ? 0 : standardError * standardError;
    return new Expected(row.expectedYield(), variance);
  }

  private static Cell cell(SceneYield row) {
    return Cell.of(row.cellKind(), row.fromEmotion(), row.toEmotion());
  }
}
