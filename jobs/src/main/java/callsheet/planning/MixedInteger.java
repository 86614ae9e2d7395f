package callsheet.planning;

import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.DoubleParam;
import java.util.Optional;

/**
 * The best plan of a small instance, or at least a bound: the sample program, solved by SCIP from
 * the greedy plan on. The search ends after a number of nodes, not of seconds, so that it ends the
 * same everywhere.
 */
final class MixedInteger {
  private static final double SMALLEST_GAP = 1e-9;

  /**
   * What the solver found.
   *
   * @param sessions by option
   * @param bound of the search tree, up to the solver's tolerance of 1e-6
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  record Found(int[] sessions, double bound) {}

  private MixedInteger() {}

  /** The bound and the prices of the linear relaxation, solved by GLOP. */
  static Optional<Dual> relaxed(Instance instance) {
    try (var program = new SampleProgram(instance, Solvers.linear())) {
      var status = program.solver().solve();
      return status == MPSolver.ResultStatus.OPTIMAL
          ? Optional.of(program.dual())
          : Optional.empty();
    }
  }

  /** The best plan that was found; none when the guard of seconds has stopped the solver. */
  static Optional<Found> solved(Instance instance, int[] start, Effort effort) {
    try (var program = new SampleProgram(instance, Solvers.mixedInteger())) {
      program.startFrom(start);
      return isSolved(program.solver(), effort)
          ? Optional.of(new Found(program.plan(), program.solver().objective().bestBound()))
          : Optional.empty();
    }
  }

  /** Whether the solver found anything, and before the guard of seconds has stopped it. */
  static boolean isSolved(MPSolver solver, Effort effort) {
    solver.setTimeLimit(1000L * effort.seconds());
    solver.setSolverSpecificParametersAsString(
        "limits/totalnodes = %d%n".formatted(effort.nodes()));
    try (var parameters = new Parameters()) {
      long started = System.nanoTime();
      var status = solver.solve(parameters.values);
      boolean isInTime = System.nanoTime() - started < effort.seconds() * 1_000_000_000L;
      boolean isSolved =
          status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
      return isSolved && isInTime;
    }
  }

  private static final class Parameters implements AutoCloseable {
    private final MPSolverParameters values = new MPSolverParameters();

    Parameters() {
      values.setDoubleParam(DoubleParam.RELATIVE_MIP_GAP, SMALLEST_GAP);
    }

    @Override
    public void close() {
      values.delete();
    }
  }
}
