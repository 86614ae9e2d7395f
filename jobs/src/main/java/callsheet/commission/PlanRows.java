package callsheet.commission;

import callsheet.lake.Run;
import callsheet.schema.CellGain;
import callsheet.schema.CommissionPlan;
import callsheet.schema.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan as rows that a producer can read. */
final class PlanRows {
  private static final int CELLS_SHOWN = 5;

  private final List<Goal> goals;
  private final Run run;

  private PlanRows(List<Goal> goals, Run run) {
    this.goals = goals;
    this.run = run;
  }

  /** A row for each brief of the plan, in its order. */
  static List<CommissionPlan> of(
      List<Pick> plan, List<Goal> goals, Collection<Scene> scenes, Run run) {
    var sceneById = scenes.stream().collect(Collectors.toMap(Scene::sceneId, Function.identity()));
    return new PlanRows(goals, run).rows(plan, sceneById);
  }

  private List<CommissionPlan> rows(List<Pick> plan, Map<String, Scene> sceneById) {
    var rows = new ArrayList<CommissionPlan>();
    for (var pick : plan) {
      var scene = sceneById.get(pick.candidate().sceneId());
      rows.add(row(rows.size() + 1, pick, scene));
    }
    return rows;
  }

  private CommissionPlan row(int rank, Pick pick, Scene scene) {
    var best = best(pick);
    double gain = 0;
    for (int goal = 0; goal < goals.size(); goal++) {
      gain += goals.get(goal).weight() * pick.gain(goal);
    }
    return new CommissionPlan(
        run.asOf(),
        run.runId(),
        rank,
        scene.sceneId(),
        scene.title(),
        pick.sessions(),
        pick.candidate().price(),
        pick.price(),
        String.valueOf(scene.priceCurrency()),
        gain,
        100 * gain / pick.price().doubleValue(),
        best.stream().map(goal -> cellGain(goals.get(goal), pick.gain(goal))).toList(),
        Reason.of(scene, pick, best.stream().limit(Reason.CELLS).toList(), goals));
  }

  /** The places of the goals that the sessions fill most, by part of the target and weight. */
  private List<Integer> best(Pick pick) {
    return IntStream.range(0, goals.size())
        .boxed()
        .filter(goal -> pick.gain(goal) > 0)
        .sorted(
            Comparator.<Integer>comparingDouble(goal -> -goals.get(goal).worth() * pick.gain(goal))
                .thenComparing(Comparator.naturalOrder()))
        .limit(CELLS_SHOWN)
        .toList();
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
