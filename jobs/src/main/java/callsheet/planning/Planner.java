package callsheet.planning;

import callsheet.planning.Certificate.Proof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes plans. The greedy plan is always made; small problems are then solved as a mixed-integer
 * program, larger ones get a bound from a relaxation, whose prices and whole sessions make further
 * plans. The best plan is taken, so nothing makes it worse than the greedy one. Equal problems get
 * equal plans, whatever the order of their parts.
 */
public final class Planner {
  private final Instance instance;
  private final Effort effort;
  private Fill best;
  private @Nullable Dual dual;
  private double bound = Double.POSITIVE_INFINITY;
  private Proof proof = Proof.NONE;

  private Planner(Instance instance, Effort effort) {
    this.instance = instance;
    this.effort = effort;
    this.best = LazyGreedy.best(instance);
  }

  /** The best plan that is found with some effort, and how far from the best one it can be. */
  public static Plan plan(Problem problem, Effort effort) {
    return plan(problem, effort, Solvers.areHere());
  }

  /**
   * A plan and more sessions, chosen with one draw of what briefs could bring: so a brief that may
   * be better than it looks is tried as often as it may be the best (Thompson 1933; METHODS 7.4).
   * What the plan is expected to bring is missing no more. Floors play no part: nobody's minimum of
   * work depends on luck. The value is by the problem's own outcomes, and has no bound.
   *
   * @param problem with limits for the plan and the further sessions together
   * @param plan within these limits
   * @param drawn means by option, one draw of what they could be
   */
  public static Plan explore(Problem problem, Plan plan, Outcomes.Certain drawn, Effort effort) {
    var explored = plan(Exploration.remaining(problem, plan, drawn), effort);
    return Exploration.together(problem, plan, explored);
  }

  /**
   * What chosen sessions bring, whoever chose them: they may break limits, and have no bound. A
   * plan is chosen for the draws it was made with, so its value is a little too high; with other
   * draws, such as four times as many, it is not.
   */
  public static Plan assess(Problem problem, List<Plan.Pick> picks) {
    return Assessment.of(problem, picks);
  }

  /** The plan with or without the solvers. */
  static Plan plan(Problem problem, Effort effort, boolean hasSolvers) {
    var planner = new Planner(Instance.of(problem), effort);
    if (hasSolvers) {
      planner.bound();
    }
    return planner.plan();
  }

  private void bound() {
    boolean isSmall = instance.coefficients() <= effort.coefficients();
    if (!isSmall || !isSolved()) {
      relax();
    }
  }

  private boolean isSolved() {
    var relaxed = MixedInteger.relaxed(instance);
    var found = MixedInteger.solved(instance, best.sessions(), effort);
    if (relaxed.isEmpty() || found.isEmpty()) {
      return false;
    }
    take(Fill.of(instance, found.get().sessions()));
    dual = relaxed.get();
    bound = Math.min(dual.bound(), found.get().bound());
    proof = Proof.LP_BOUND;
    return true;
  }

  private void relax() {
    var bounded = Relaxation.from(instance, best, effort.rounds());
    dual = bounded.dual();
    bound = dual.bound();
    var rents = new Rents(instance, dual.limits(), dual.floors());
    take(LazyGreedy.completed(instance, Fill.of(instance, bounded.sessions()), rents));
    take(LazyGreedy.completed(instance, new Fill(instance), rents));
    take(Exchange.improved(instance, best, rents));
    proof = Proof.RELAXATION;
  }

  /** Takes a plan if it is allowed and better. */
  private void take(Fill other) {
    if (other.isAllowed()) {
      best = LazyGreedy.better(instance, best, other);
    }
  }

  private Plan plan() {
    var proven = new Certificate(best.value(), bound, proof);
    return new Plan(
        Assessment.picks(instance.options(), best.sessions(), false),
        proven.of(best.value()),
        Assessment.credits(instance, best),
        Assessment.slacks(instance, best),
        dual == null ? null : dual.shadowPrices(instance));
  }
}
