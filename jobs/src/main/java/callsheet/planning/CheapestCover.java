package callsheet.planning;

import com.google.ortools.linearsolver.MPSolver;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cheapest offers that reach a level, or cheap ones and how cheap any can be: the program of
 * METHODS 7.4 for one known outcome, solved by SCIP from a greedy cover on.
 *
 * @param offers places of the chosen ones, rising
 * @param price of them
 * @param bound no offers reach the level for less; nothing when no bound was found
 * @param proof where the bound comes from
 */
public record CheapestCover(List<Integer> offers, double price, OptionalDouble bound, Proof proof) {
  /** Prices that differ by less than this part are equal: solvers tolerate a millionth. */
  private static final double TOLERANCE = 2e-6;

  public CheapestCover {
    offers = List.copyOf(offers);
  }

  /** Where a bound comes from. */
  public enum Proof {
    /** The price is the bound: there is nothing cheaper. */
    OPTIMAL,
    /** The search for the cheapest was ended before it was done, and had excluded what is below. */
    SEARCH,
    /** Too large for a search, or none came to anything: what offers cost that can be divided. */
    RELAXATION,
    /** Nothing could be proven within the effort: there is no bound. */
    NONE,
    /** The native code of the solvers is not here: there is no bound. */
    NO_SOLVER
  }

  /** The best cover that an effort finds; it reaches the level if all offers together do. */
  public static CheapestCover of(CoverProblem problem, Effort effort) {
    return of(problem, effort, Solvers.areHere());
  }

  static CheapestCover of(CoverProblem problem, Effort effort, boolean hasSolvers) {
    var greedy = CoverGreedy.from(problem, List.of());
    if (!hasSolvers) {
      return without(problem, greedy, Proof.NO_SOLVER);
    }
    var relaxed = relaxed(problem, effort);
    var found =
        problem.size() > effort.coefficients()
            ? Optional.<Found>empty()
            : searched(problem, greedy, effort);
    if (found.isPresent()) {
      // What lacks a millionth of the level is completed, and what is not needed left out.
      var cover = CoverGreedy.from(problem, found.get().cover());
      double bound = Math.max(found.get().bound(), relaxed.orElse(0));
      return proven(problem, cheaper(problem, cover, greedy), bound, Proof.SEARCH);
    }
    return relaxed.isPresent()
        ? proven(problem, greedy, relaxed.getAsDouble(), Proof.RELAXATION)
        : without(problem, greedy, Proof.NONE);
  }

  private static CheapestCover without(CoverProblem problem, List<Integer> cover, Proof proof) {
    return new CheapestCover(cover, problem.price(cover), OptionalDouble.empty(), proof);
  }

  private static CheapestCover proven(
      CoverProblem problem, List<Integer> cover, double bound, Proof proof) {
    double price = problem.price(cover);
    return price - bound <= TOLERANCE * price
        ? new CheapestCover(cover, price, OptionalDouble.of(price), Proof.OPTIMAL)
        : new CheapestCover(cover, price, OptionalDouble.of(bound), proof);
  }

  private static List<Integer> cheaper(
      CoverProblem problem, List<Integer> cover, List<Integer> other) {
    return problem.price(other) < problem.price(cover) ? other : cover;
  }

  private static OptionalDouble relaxed(CoverProblem problem, Effort effort) {
    try (var program = new CoverProgram(problem, Solvers.linear())) {
      program.solver().setTimeLimit(1000L * effort.seconds());
      return program.solver().solve() == MPSolver.ResultStatus.OPTIMAL
          ? OptionalDouble.of(program.solver().objective().value())
          : OptionalDouble.empty();
    }
  }

  private record Found(List<Integer> cover, double bound) {}

  private static Optional<Found> searched(
      CoverProblem problem, List<Integer> start, Effort effort) {
    try (var program = new CoverProgram(problem, Solvers.mixedInteger())) {
      program.startFrom(start);
      return MixedInteger.isSolved(program.solver(), effort)
          ? Optional.of(new Found(program.cover(), program.solver().objective().bestBound()))
          : Optional.empty();
    }
  }
}
