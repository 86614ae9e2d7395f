package callsheet.planning;

import callsheet.error.Check;

/**
 * How hard to look for the best plan. Work is counted, not timed, so that a plan does not depend on
 * the machine.
 *
 * @param coefficients problems with more amounts than this (sessions times draws times cells) are
 *     too large for the mixed-integer program: they get the greedy plan and the bound of a
 *     relaxation
 * @param nodes of the search tree of the mixed-integer program
 * @param seconds after which its solver is stopped and its result is not used at all: a guard, not
 *     a measure; whether it takes effect is the only thing that can depend on the machine
 * @param rounds of the relaxation
 */
public record Effort(long coefficients, long nodes, int seconds, int rounds) {
  /** Seconds for small problems, well below a minute for the largest. */
  public static final Effort DEFAULT = new Effort(100_000, 2_000, 120, 60);

  public Effort {
    Check.argument(
        coefficients >= 0 && nodes > 0 && seconds > 0 && rounds > 0,
        "Invalid effort: %s, %s, %s, %s (must be above 0)",
        coefficients,
        nodes,
        seconds,
        rounds);
  }
}
