package callsheet.planning;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sample average of METHODS 7.2 as a program: a variable for each session, which is chosen only
 * after the one before it (or one for each option, when its sessions are all the same); a credit z
 * for each cell and draw, {@code z ≤ d} and {@code z ≤ Σ y·x}; a row for each limit; a row and a
 * lack for each floor. To be closed, as its memory is native.
 */
final class SampleProgram implements AutoCloseable {
  private final Instance instance;
  private final MPSolver solver;
  private final MPObjective objective;
  private final MPVariable[][] sessions;
  private final @Nullable MPConstraint[] credits;
  private final List<MPConstraint> limits = new ArrayList<>();
  private final List<MPConstraint> floors = new ArrayList<>();

  /** The program of an instance, linear or mixed-integer as the solver is. */
  SampleProgram(Instance instance, MPSolver solver) {
    this.instance = instance;
    this.solver = solver;
    this.objective = solver.objective();
    this.sessions = new MPVariable[instance.size()][];
    this.credits = new MPConstraint[instance.places()];
    objective.setMaximization();
    addRows();
    for (int option = 0; option < instance.size(); option++) {
      addOption(option);
    }
  }

  private void addRows() {
    var capacities = instance.capacities();
    for (double capacity : capacities) {
      limits.add(solver.makeConstraint(-MPSolver.infinity(), capacity));
    }
    for (int floor = 0; floor < instance.floors().size(); floor++) {
      double atLeast = instance.floors().bound(floor).doubleValue();
      var row = solver.makeConstraint(atLeast, MPSolver.infinity());
      var lacks = solver.makeNumVar(0, atLeast, "");
      row.setCoefficient(lacks, 1);
      objective.setCoefficient(lacks, -instance.penalties()[floor]);
      floors.add(row);
    }
  }

  private void addOption(int option) {
    var stream = instance.draws().stream(option);
    int most = instance.maxSessions(option);
    int different = stream.isSteady() ? 1 : most;
    sessions[option] = new MPVariable[different];
    for (int session = 0; session < different; session++) {
      var chosen = solver.makeIntVar(0, stream.isSteady() ? most : 1, "");
      sessions[option][session] = chosen;
      if (session > 0) {
        var order = solver.makeConstraint(0, MPSolver.infinity());
        order.setCoefficient(sessions[option][session - 1], 1);
        order.setCoefficient(chosen, -1);
      }
      for (var part : instance.limits().parts(option)) {
        limits.get(part.row()).setCoefficient(chosen, part.amount());
      }
      for (var part : instance.floors().parts(option)) {
        floors.get(part.row()).setCoefficient(chosen, part.amount());
      }
      for (int draw = 0; draw < instance.draws().count(); draw++) {
        addAmounts(option, draw, stream.drawn(session, draw), chosen);
      }
    }
  }

  private void addAmounts(int option, int draw, Amounts drawn, MPVariable chosen) {
    var factors = instance.draws().factors(option);
    for (int place = 0; place < drawn.size(); place++) {
      int cell = drawn.cells()[place];
      double amount = drawn.amounts()[place] * (factors.length == 0 ? 1 : factors[cell]);
      if (amount > 0) {
        credit(cell, draw).setCoefficient(chosen, -amount);
      }
    }
  }

  private MPConstraint credit(int cell, int draw) {
    int place = draw * instance.cells() + cell;
    var known = credits[place];
    if (known != null) {
      return known;
    }
    var credit = solver.makeNumVar(0, instance.missing(cell), "");
    objective.setCoefficient(credit, instance.worth(cell));
    var row = solver.makeConstraint(-MPSolver.infinity(), 0);
    row.setCoefficient(credit, 1);
    credits[place] = row;
    return row;
  }

  /** Tells the solver of a plan to start from. */
  void startFrom(int[] plan) {
    var variables = Arrays.stream(sessions).flatMap(Arrays::stream).toArray(MPVariable[]::new);
    var values = new double[variables.length];
    int place = 0;
    for (int option = 0; option < plan.length; option++) {
      boolean isOne = instance.draws().stream(option).isSteady();
      for (int session = 0; session < sessions[option].length; session++) {
        values[place++] = isOne ? plan[option] : session < plan[option] ? 1 : 0;
      }
    }
    solver.setHint(variables, values);
  }

  MPSolver solver() {
    return solver;
  }

  /** Sessions by option, rounded to whole ones. */
  int[] plan() {
    return Arrays.stream(sessions)
        .mapToDouble(of -> Arrays.stream(of).mapToDouble(MPVariable::solutionValue).sum())
        .mapToInt(sum -> (int) Math.rint(sum))
        .toArray();
  }

  /** The prices of a linear program that was solved, and the bound that they prove. */
  Dual dual() {
    var units = new double[credits.length];
    for (int place = 0; place < units.length; place++) {
      var row = credits[place];
      units[place] =
          row == null ? instance.worth(place % instance.cells()) : Math.abs(row.dualValue());
    }
    return Dual.of(instance, units, prices(limits), prices(floors));
  }

  /** What one more unit that is allowed, or one less that is asked for, adds. */
  static double[] prices(List<MPConstraint> rows) {
    return rows.stream().mapToDouble(row -> Math.abs(row.dualValue())).toArray();
  }

  @Override
  public void close() {
    solver.delete();
  }
}
