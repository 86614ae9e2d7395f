package callsheet.planning;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The divided plan that is worth most when every session has a price of its own: a linear program
 * with a row for each limit and floor. Only options that can pay their rent become columns (Gilmore
 * and Gomory 1961), and those that have been stay.
 */
final class Direction {
  /** Options that become columns at once. */
  private static final int BATCH = 500;

  private static final int ROUNDS = 30;

  /**
   * A divided plan and the prices at which it is best.
   *
   * @param weights by option of which there is any: the part of each session that is taken
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  record Vertex(SortedMap<Integer, double[]> weights, double[] limits, double[] floors) {}

  private final Instance instance;
  private final SortedSet<Integer> columns = new TreeSet<>();
  private final double[] capacities;

  Direction(Instance instance) {
    this.instance = instance;
    this.capacities = instance.capacities();
  }

  /** The best divided plan for the worth of each session. */
  Vertex best(double[][] worths) {
    if (columns.isEmpty()) {
      addBest(option -> worths[option][0] / instance.options().get(option).price().doubleValue());
    }
    var vertex = solved(worths);
    for (int round = 1; round < ROUNDS; round++) {
      var rents = new Rents(instance, vertex.limits, vertex.floors);
      if (!addBest(option -> Rents.surplus(worths[option], rents.of(option)))) {
        break;
      }
      vertex = solved(worths);
    }
    return vertex;
  }

  private boolean addBest(java.util.function.IntToDoubleFunction score) {
    double nothing = instance.nothing();
    var best =
        IntStream.range(0, instance.size())
            .filter(option -> !columns.contains(option))
            .mapToObj(option -> new Scored(option, score.applyAsDouble(option)))
            .filter(scored -> scored.score > nothing)
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .limit(BATCH)
            .toList();
    best.forEach(scored -> columns.add(scored.option));
    return !best.isEmpty();
  }

  private record Scored(int option, double score) {}

  private Vertex solved(double[][] worths) {
    var solver = Solvers.linear();
    try {
      var program = new Columns(solver);
      columns.forEach(option -> program.add(option, Blocks.of(worths[option])));
      solver.solve();
      return program.vertex();
    } finally {
      solver.delete();
    }
  }

  /** The program of some columns. */
  private final class Columns {
    private record Column(int option, int from, int to, MPVariable part) {}

    private final MPSolver solver;
    private final List<MPConstraint> limits = new ArrayList<>();
    private final List<MPConstraint> floors = new ArrayList<>();
    private final List<Column> parts = new ArrayList<>();

    Columns(MPSolver solver) {
      this.solver = solver;
      solver.objective().setMaximization();
      for (double capacity : capacities) {
        limits.add(solver.makeConstraint(-MPSolver.infinity(), capacity));
      }
      for (int floor = 0; floor < instance.floors().size(); floor++) {
        double atLeast = instance.floors().bound(floor).doubleValue();
        var row = solver.makeConstraint(atLeast, MPSolver.infinity());
        var lacks = solver.makeNumVar(0, atLeast, "");
        row.setCoefficient(lacks, 1);
        solver.objective().setCoefficient(lacks, -instance.penalties()[floor]);
        floors.add(row);
      }
    }

    void add(int option, List<Blocks.Block> blocks) {
      for (var block : blocks) {
        var part = solver.makeNumVar(0, block.to() - block.from(), "");
        solver.objective().setCoefficient(part, block.mean());
        for (var use : instance.limits().parts(option)) {
          limits.get(use.row()).setCoefficient(part, use.amount());
        }
        for (var use : instance.floors().parts(option)) {
          floors.get(use.row()).setCoefficient(part, use.amount());
        }
        parts.add(new Column(option, block.from(), block.to(), part));
      }
    }

    Vertex vertex() {
      var weights = new TreeMap<Integer, double[]>();
      for (var column : parts) {
        double value = column.part.solutionValue();
        if (value > 0) {
          var of =
              weights.computeIfAbsent(
                  column.option, option -> new double[instance.maxSessions(option)]);
          Arrays.fill(of, column.from, column.to, value / (column.to - column.from));
        }
      }
      return new Vertex(weights, SampleProgram.prices(limits), SampleProgram.prices(floors));
    }
  }
}
