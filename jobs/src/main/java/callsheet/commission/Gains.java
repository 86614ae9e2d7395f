package callsheet.commission;

import callsheet.planning.Contribution;
import callsheet.schema.CellGain;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What a part of a plan is expected to bring to the goals. */
final class Gains {
  private static final int CELLS_SHOWN = 5;

  private final List<Goal> goals;
  private final Contribution part;

  Gains(List<Goal> goals, Contribution part) {
    this.goals = goals;
    this.part = part;
  }

  /** Credited turns or pairs of a goal. */
  double of(int goal) {
    return part.expected().getOrDefault(PlanTask.name(goal), 0.0);
  }

  /** The places of the goals that are filled most, by part of the target and weight. */
  List<Integer> best(int most) {
    return IntStream.range(0, goals.size())
        .boxed()
        .filter(goal -> of(goal) > 0)
        .sorted(
            Comparator.<Integer>comparingDouble(goal -> -goals.get(goal).worth() * of(goal))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** The cells that gain most. */
  List<CellGain> cells() {
    return best(CELLS_SHOWN).stream().map(this::cell).toList();
  }

  private CellGain cell(int place) {
    var goal = goals.get(place);
    return new CellGain(
        goal.cell().kind().label(),
        goal.cell().from(),
        goal.cell().to(),
        goal.stratum().label(),
        of(place));
  }
}
