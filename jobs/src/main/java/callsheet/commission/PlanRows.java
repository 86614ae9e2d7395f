package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan as rows that a producer can read. */
final class PlanRows {
  private static final int CELLS_SHOWN = 5;

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
    var best = best(part);
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
        best.stream().map(goal -> cellGain(goals.get(goal), gain(part, goal))).toList(),
        Reason.of(scene, part, best.stream().limit(Reason.CELLS).toList(), goals),
        part.range().lower(),
        part.range().upper(),
        part.pick().explores(),
        candidate.cast().label(),
        part.last() > NOTHING ? Double.valueOf(each.doubleValue() / part.last()) : null);
  }

  /** The places of the goals that the sessions fill most, by part of the target and weight. */
  private List<Integer> best(Contribution part) {
    return IntStream.range(0, goals.size())
        .boxed()
        .filter(goal -> gain(part, goal) > 0)
        .sorted(
            Comparator.<Integer>comparingDouble(goal -> -goals.get(goal).worth() * gain(part, goal))
                .thenComparing(Comparator.naturalOrder()))
        .limit(CELLS_SHOWN)
        .toList();
  }

  /** Credited turns or pairs of a goal that sessions are expected to bring. */
  static double gain(Contribution part, int goal) {
    return part.expected().getOrDefault(PlanTask.name(goal), 0.0);
  }

  private static CellGain cellGain(Goal goal, double gain) {
    return new CellGain(
        goal.cell().kind().label(),
        goal.cell().from(),
        goal.cell().to(),
        goal.stratum().label(),
        gain);
  }
}
