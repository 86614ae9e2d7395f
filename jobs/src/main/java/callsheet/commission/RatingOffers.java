package callsheet.commission;

import callsheet.recordings.OpenBrief;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be rated again instead of recording more. */
final class RatingOffers {
  /** Turns that are rated again together, at least, when there are as many. */
  private static final int LEAST_BATCH = 25;

  /** The planner takes each batch for a session. */
  private static final int MOST_BATCHES = 20;

  private static final int PRICE_DIGITS = 4;

  private final RatingPrices prices;
  private final List<Goal> goals;
  private final GroupShares shares;

  private RatingOffers(RatingPrices prices, List<Goal> goals, GroupShares shares) {
    this.prices = prices;
    this.goals = goals;
    this.shares = shares;
  }

  /**
   * An offer for each brief that has open turns, also for one that is not recorded any more, by id.
   *
   * @param shares of a stratum, of the turns so far: who spoke the open ones is not asked
   * @param open gains by goal
   */
  static List<RatingOffer> of(
      RatingPrices prices,
      List<Goal> goals,
      GroupShares shares,
      Collection<Scene> scenes,
      List<OpenBrief> open) {
    var offers = new RatingOffers(prices, goals, shares);
    var byId = scenes.stream().collect(Collectors.toMap(Scene::sceneId, Function.identity()));
    return open.stream()
        .filter(brief -> byId.containsKey(brief.sceneId()))
        .map(brief -> offers.of(brief, byId))
        .toList();
  }

  private RatingOffer of(OpenBrief brief, Map<String, Scene> scenes) {
    var scene = scenes.get(brief.sceneId());
    int batches = (int) Math.min(MOST_BATCHES, 1 + (brief.turns() - 1) / LEAST_BATCH);
    var price =
        prices
            .of((double) brief.ratings())
            .divide(BigDecimal.valueOf(batches), PRICE_DIGITS, RoundingMode.CEILING);
    var gains =
        IntStream.range(0, goals.size())
            .mapToObj(goal -> gain(brief, goal, scene) / batches)
            .toList();
    return new RatingOffer(scene, brief.turns(), brief.ratings(), batches, price, gains);
  }

  private double gain(OpenBrief brief, int goal, Scene scene) {
    double share = shares.of(goals.get(goal).stratum(), scene.language());
    return Math.max(0, brief.gains().get(goal)) * share;
  }
}
