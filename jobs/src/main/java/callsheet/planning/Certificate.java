package callsheet.planning;

/**
 * How far a plan can be from the best one.
 *
 * @param value of the plan
 * @param bound what no plan within the limits is worth more than; infinite when there is none
 */
public record Certificate(double value, double bound, Proof proof) {
  /** A plan reaches a bound when it is as near to it as this, the solvers' tolerance. */
  private static final double REACHED = 1e-6;

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

  /**
   * What the same bound says of a plan within the same limits.
   *
   * @param other what that plan is worth
   */
  public Certificate of(double other) {
    if (proof == Proof.NONE) {
      return new Certificate(other, Double.POSITIVE_INFINITY, proof);
    }
    boolean isReached = bound - other <= REACHED * Math.max(1, Math.abs(other));
    var weaker = proof == Proof.EXACT ? Proof.LP_BOUND : proof;
    return new Certificate(other, Math.max(other, bound), isReached ? Proof.EXACT : weaker);
  }

  /** The part of the bound that the plan may lack, 0 or more; 1 when there is no bound. */
  public double gap() {
    if (proof == Proof.NONE) {
      return 1;
    }
    return bound <= value ? 0 : (bound - value) / Math.abs(bound);
  }
}
