package callsheet.commission;

import callsheet.casting.Casting;
import callsheet.lake.Run;
import callsheet.planning.Contribution;
import callsheet.planning.Limit;
import callsheet.planning.Outcomes;
import callsheet.planning.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A night's plan: most of the money goes where it is expected to bring most, a part to what may be
 * better than it looks; and every session has a cast.
 *
 * @param planned the part that does not explore: only this one has a bound and prices
 * @param whole both parts
 * @param ranked what is recorded, by brief and cast, best first
 * @param rerated what is rated again, by brief, best first
 * @param fresh what the planned part is worth in draws that it was not made with
 */
record NightPlan(
    PlanTask task,
    Plan planned,
    Plan whole,
    List<Contribution> ranked,
    List<Contribution> rerated,
    double fresh,
    NightCasting casting) {
  /** So many times as many draws tell what a plan is worth. */
  static final int FRESH_TIMES = 4;

  /** How often a plan is made anew because some performers are asked too often. */
  private static final int ROUNDS = 6;

  /**
   * The plan for what sessions may bring. Where performers are asked for more than they can play,
   * they become a limit and all is planned anew (Benders 1962); sessions that find no cast after
   * some rounds, or no day, are dropped.
   */
  static NightPlan of(PlanTask task, Outcomes outcomes, Run run) {
    var cuts = new ArrayList<Limit>();
    var draft = Draft.of(task, outcomes, cuts, run);
    if (!task.troupe().isKnown()) {
      return draft.cast(Casting.NONE);
    }
    var roster = draft.roster();
    while (roster.shortage().isPresent() && cuts.size() < ROUNDS) {
      cuts.add(new CastLimits(task).limit(roster.shortage().get(), cuts.size()));
      draft = Draft.of(task, outcomes, List.copyOf(cuts), run);
      roster = draft.roster();
    }
    return draft.cast(roster.casting());
  }

  /** Money for the sessions that explore. */
  BigDecimal exploring() {
    return whole.price().subtract(planned.price());
  }
}
