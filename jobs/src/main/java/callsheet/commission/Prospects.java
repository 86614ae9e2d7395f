package callsheet.commission;

import callsheet.lake.Run;
import callsheet.planning.Outcomes;
import callsheet.statistics.KeyHash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/** What one session of each brief may bring to each goal, as the planner sees it. */
final class Prospects {
  /** What a session of a brief brings to the cell of a goal, whoever shows it. */
  interface Yield {
    double of(Candidate candidate, int goal);
  }

  private Prospects() {}

  /**
   * One draw of what the means could be (Thompson 1933; METHODS 7.4): normal around the estimate,
   * cut off at 0. The luck of a brief in a cell is a hash of both, the run's seed and the night, so
   * that another night tries other briefs, and the same night the same ones.
   */
  static Outcomes.Certain drawn(PlanTask task, Run run) {
    return certain(task, (candidate, goal) -> drawn(task, candidate, goal, run));
  }

  private static double drawn(PlanTask task, Candidate candidate, int goal, Run run) {
    var expected = candidate.yields().get(goal);
    if (expected.variance() <= 0) {
      return expected.mean();
    }
    var cell = task.goals().get(goal).cell();
    var key =
        String.join(
            "#",
            List.of(
                "explore",
                candidate.briefId(),
                cell.kind().label(),
                cell.from(),
                String.valueOf(cell.to()),
                run.asOf().toString()));
    double deviation = Math.sqrt(expected.variance());
    return TruncatedNormalDistribution.of(expected.mean(), deviation, 0, Double.POSITIVE_INFINITY)
        .inverseCumulativeProbability(KeyHash.uniform(key, run.seed()));
  }

  /** These yields, as if they were certain. */
  static Outcomes.Certain certain(PlanTask task, Yield yield) {
    var means = new HashMap<String, Map<String, Double>>();
    for (var candidate : task.candidates()) {
      var byGoal = new HashMap<String, Double>();
      for (int goal = 0; goal < task.goals().size(); goal++) {
        double amount = yield.of(candidate, goal) * candidate.shares().get(goal);
        double credit = candidate.credit(task.goals().get(goal), amount);
        task.names(goal).forEach(name -> byGoal.put(name, credit));
      }
      means.put(candidate.id(), byGoal);
    }
    return new Outcomes.Certain(means);
  }
}
