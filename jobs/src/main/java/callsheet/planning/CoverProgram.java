package callsheet.planning;

import callsheet.planning.CoverProblem.Share;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A {@link CoverProblem} as a program: {@code min Σ price·x} where {@code Σ worth·z ≥ level}; a
 * credit {@code z ≤ wanted} for each need and {@code z ≤ Σ amount·x}, in which a holder who can
 * bring more than the cap has a variable {@code c ≤ cap, c ≤ Σ amount·x} of their own. To be
 * closed, as its memory is native.
 */
final class CoverProgram implements AutoCloseable {
  /** The level is asked for in parts of this, as solvers tolerate lacks of a millionth. */
  private static final double PARTS = 100;

  private final CoverProblem problem;
  private final MPSolver solver;
  private final MPVariable[] chosen;

  /** The program, linear or mixed-integer as the solver is. */
  CoverProgram(CoverProblem problem, MPSolver solver) {
    this.problem = problem;
    this.solver = solver;
    this.chosen = new MPVariable[problem.offers().size()];
    var objective = solver.objective();
    objective.setMinimization();
    for (int offer = 0; offer < chosen.length; offer++) {
      chosen[offer] = solver.makeBoolVar("");
      objective.setCoefficient(chosen[offer], problem.offers().get(offer).price());
    }
    addNeeds();
  }

  private void addNeeds() {
    var holders = holders();
    var level = solver.makeConstraint(PARTS * problem.level(), MPSolver.infinity());
    for (int place = 0; place < problem.needs().size(); place++) {
      var need = problem.needs().get(place);
      var credit = solver.makeNumVar(0, need.wanted(), "");
      level.setCoefficient(credit, PARTS * need.worth());
      var row = below(credit);
      for (var ofHolder : holders.get(place).values()) {
        double most = ofHolder.stream().mapToDouble(Bringing::amount).sum();
        if (most <= need.cap()) {
          bring(row, ofHolder);
        } else {
          var capped = solver.makeNumVar(0, need.cap(), "");
          row.setCoefficient(capped, -1);
          bring(below(capped), ofHolder);
        }
      }
    }
  }

  private record Bringing(int offer, double amount) {}

  /** For each need what each holder can bring, and with which offers. */
  private List<Map<Integer, List<Bringing>>> holders() {
    List<Map<Integer, List<Bringing>>> holders =
        IntStream.range(0, problem.needs().size())
            .<Map<Integer, List<Bringing>>>mapToObj(need -> new TreeMap<>())
            .toList();
    for (int offer = 0; offer < chosen.length; offer++) {
      for (Share share : problem.offers().get(offer).shares()) {
        holders
            .get(share.need())
            .computeIfAbsent(share.holder(), holder -> new ArrayList<>())
            .add(new Bringing(offer, share.amount()));
      }
    }
    return holders;
  }

  /** A row that holds a variable below what is brought to it. */
  private MPConstraint below(MPVariable variable) {
    var row = solver.makeConstraint(-MPSolver.infinity(), 0);
    row.setCoefficient(variable, 1);
    return row;
  }

  private void bring(MPConstraint row, List<Bringing> brought) {
    for (var part : brought) {
      var variable = chosen[part.offer()];
      row.setCoefficient(variable, row.getCoefficient(variable) - part.amount());
    }
  }

  /** Tells the solver of a cover to start from. */
  void startFrom(Collection<Integer> cover) {
    solver.setHint(
        chosen,
        IntStream.range(0, chosen.length).mapToDouble(x -> cover.contains(x) ? 1 : 0).toArray());
  }

  MPSolver solver() {
    return solver;
  }

  /** The offers that the solver chose, in a linear program more than half. */
  List<Integer> cover() {
    return IntStream.range(0, chosen.length)
        .filter(offer -> chosen[offer].solutionValue() > 0.5)
        .boxed()
        .toList();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
