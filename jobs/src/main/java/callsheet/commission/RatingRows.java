package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.schema.RatingPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The part of a plan that rates again, as rows. */
final class RatingRows {
  private RatingRows() {}

  /** A row for each brief of which turns are rated again, best first. */
  static List<RatingPlan> of(NightPlan plan, Run run) {
    var rows = new ArrayList<RatingPlan>();
    for (var part : plan.rerated()) {
      rows.add(row(plan.task(), part, rows.size() + 1, run));
    }
    return rows;
  }

  private static RatingPlan row(PlanTask task, Contribution part, int rank, Run run) {
    var offer = task.rating(part.pick().option()).orElseThrow();
    int batches = part.pick().sessions();
    var price = offer.price().multiply(BigDecimal.valueOf(batches));
    var gains = new Gains(task.goals(), part);
    return new RatingPlan(
        run.asOf(),
        run.runId(),
        rank,
        offer.scene().sceneId(),
        offer.scene().title(),
        offer.turns(batches),
        offer.turns(),
        offer.ratings(batches),
        price,
        task.config().currency(),
        part.count(),
        100 * part.count() / price.doubleValue(),
        gains.cells(),
        Reason.ofRatings(offer, part, task));
  }
}
