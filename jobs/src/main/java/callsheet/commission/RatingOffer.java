package callsheet.commission;

import callsheet.planning.Option;
import callsheet.planning.Outcomes;
import callsheet.schema.Scene;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;

/**
 * Recorded turns of a brief that do not count and can be rated again, in batches that are alike.
 *
 * @param turns all of them
 * @param ratings that all of them would get
 * @param price of one batch, above 0
 * @param gains turns or pairs that one batch is expected to bring to each goal, in their order
 */
record RatingOffer(
    Scene scene, long turns, long ratings, int batches, BigDecimal price, List<Double> gains) {
  private static final String RATED = "rate ";

  RatingOffer {
    gains = List.copyOf(gains);
  }

  /** What the planner calls it. */
  String id() {
    return RATED + scene.sceneId();
  }

  Option option() {
    return new Option(id(), id(), price, batches);
  }

  /** What the planner expects: every batch brings the same. */
  Outcomes.History history(PlanTask task) {
    var amounts = new HashMap<String, Double>();
    for (int goal = 0; goal < gains.size(); goal++) {
      double gain = gains.get(goal);
      task.names(goal).forEach(name -> amounts.put(name, gain));
    }
    return new Outcomes.History(1, List.of(new Outcomes.Past(id(), amounts)), List.of());
  }

  /** Turns of so many batches. */
  long turns(int some) {
    return Math.round((double) turns * some / batches);
  }

  /** Ratings of so many batches. */
  long ratings(int some) {
    return Math.round((double) ratings * some / batches);
  }
}
