package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.schema.CommissionPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan as rows that a producer can read. */
final class PlanRows {
  /** Less than this of a turn is rounding. */
  private static final double NOTHING = 1e-9;

  private final List<Goal> goals;
  private final Map<String, Candidate> byId;
  private final Run run;

  private PlanRows(PlanTask task, Run run) {
    this.goals = task.goals();
    this.byId =
        task.candidates().stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    this.run = run;
  }

  /** A row for each brief and cast of the plan, best first. */
  static List<CommissionPlan> of(NightPlan plan, Run run) {
    var made = new PlanRows(plan.task(), run);
    var rows = new ArrayList<CommissionPlan>();
    for (var part : plan.ranked()) {
      rows.add(made.row(rows.size() + 1, part));
    }
    return rows;
  }

  private CommissionPlan row(int rank, Contribution part) {
    var candidate = byId.get(part.pick().option().id());
    var scene = candidate.scene();
    int sessions = part.pick().sessions();
    var each = part.pick().option().price();
    var price = each.multiply(BigDecimal.valueOf(sessions));
    var gains = new Gains(goals, part);
    return new CommissionPlan(
        run.asOf(),
        run.runId(),
        rank,
        scene.sceneId(),
        scene.title(),
        sessions,
        each,
        price,
        String.valueOf(scene.priceCurrency()),
        part.count(),
        100 * part.count() / price.doubleValue(),
        gains.cells(),
        Reason.of(scene, part, gains, goals),
        part.range().lower(),
        part.range().upper(),
        part.pick().explores(),
        candidate.cast().label(),
        part.last() > NOTHING ? Double.valueOf(each.doubleValue() / part.last()) : null);
  }
}
