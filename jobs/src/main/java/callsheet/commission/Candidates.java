package callsheet.commission;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import callsheet.commission.Candidate.Expected;
import callsheet.corpus.Cell;
import callsheet.corpus.Stratum;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which briefs can be planned, and what one session of each is expected to bring. */
final class Candidates {
  private final List<Goal> goals;
  private final GroupShares shares;
  private final Troupe troupe;
  private final Map<String, Map<Cell, Expected>> yields = new HashMap<>();
  private final Map<String, Double> credibilities;

  private Candidates(
      List<Goal> goals, GroupShares shares, Troupe troupe, Collection<SceneYield> expected) {
    this.goals = goals;
    this.shares = shares;
    this.troupe = troupe;
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
   * Each brief on offer with each cast that it can have and that is worth more to some goal than
   * anybody is, by brief.
   */
  static List<Candidate> of(
      List<Goal> goals,
      GroupShares shares,
      Troupe troupe,
      Collection<Scene> onOffer,
      Collection<SceneYield> expected) {
    var candidates = new Candidates(goals, shares, troupe, expected);
    return onOffer.stream()
        .sorted(Comparator.comparing(Scene::sceneId))
        .flatMap(candidates::of)
        .toList();
  }

  /**
   * The briefs that are not retired nor excluded and have a price in the plan's currency: an
   * unknown price is not zero, and a price of nothing is not a price.
   */
  static List<Scene> onOffer(CommissionConfig config, Collection<Scene> scenes) {
    return scenes.stream()
        .filter(scene -> isOnOffer(scene, config.currency()))
        .filter(scene -> !config.briefs().excluded().contains(scene.sceneId()))
        .toList();
  }

  private static boolean isOnOffer(Scene scene, String currency) {
    var price = scene.priceAmount();
    boolean isPriced = price != null && price.signum() > 0;
    return isPriced && !scene.isRetired() && currency.equals(scene.priceCurrency());
  }

  private Stream<Candidate> of(Scene scene) {
    var profiles = CastProfile.of(scene, troupe);
    var anybody = profiles.stream().findFirst().map(profile -> shares(scene, profile));
    return profiles.stream()
        .map(profile -> of(scene, profile))
        .filter(one -> one.cast().isAnybody() || isMore(one.shares(), anybody.orElseThrow()));
  }

  private static boolean isMore(List<Double> shares, List<Double> others) {
    return IntStream.range(0, shares.size()).anyMatch(goal -> shares.get(goal) > others.get(goal));
  }

  private Candidate of(Scene scene, CastProfile cast) {
    BigDecimal price = Objects.requireNonNull(scene.priceAmount());
    var known = yields.getOrDefault(scene.sceneId(), Map.of());
    return new Candidate(
        scene,
        cast,
        price,
        credibilities.getOrDefault(scene.sceneId(), 0.0),
        goals.stream().map(goal -> known.getOrDefault(goal.cell(), Expected.NOTHING)).toList(),
        shares(scene, cast));
  }

  private List<Double> shares(Scene scene, CastProfile cast) {
    return goals.stream().map(goal -> share(goal.stratum(), scene, cast)).toList();
  }

  /**
   * The part of a session's yield that a stratum gets. Anybody is cast as so far; of a group's
   * performers who can play, all are as likely to be.
   */
  private double share(Stratum stratum, Scene scene, CastProfile cast) {
    if (!troupe.isKnown()) {
      return shares.of(stratum, scene.language());
    }
    double ofCast = troupe.share(cast.kins(), stratum.ofPerformers());
    if (cast.isAnybody()) {
      return ofCast > 0 ? shares.of(stratum, scene.language()) : 0;
    }
    return ofCast * shares.of(stratum.ofSessions(), scene.language());
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
