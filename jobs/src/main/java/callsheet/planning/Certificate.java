package callsheet.planning;

/**
 * How far a plan can be from the best one.
 *
 * @param value of the plan
 * @param bound what no plan within the limits is worth more than; infinite when there is none
 */
public record Certificate(double value, double bound, Proof proof) {
  /** What a bound rests on. */
  public enum Proof {
    /** The plan reaches its bound: it is the best one, up to 1e-6 of its worth. */
    EXACT,
    /** The linear relaxation or the search tree of the mixed-integer program. */
    LP_BOUND,
    /** A feasible point of the dual of the relaxation, not the best one. */
    RELAXATION,
    /** There is no bound: the solver cannot be loaded, or part of the plan explores. */
    NONE
  }

  /** The part of the bound that the plan may lack, 0 or more; 1 when there is no bound. */
  public double gap() {
    if (proof == Proof.NONE) {
      return 1;
    }
    return bound <= value ? 0 : (bound - value) / Math.abs(bound);
  }
}
