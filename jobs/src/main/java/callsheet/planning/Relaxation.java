package callsheet.planning;

import callsheet.error.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bound for instances of any size, by the Frank-Wolfe method (Frank and Wolfe 1956; Jaggi 2013)
 * on the relaxation in which sessions can be divided: it is concave, and its best divided plan for
 * given prices is a small linear program. Prices come from a smoothed {@code min(d, y)} (Nesterov
 * 2005), which makes the steps useful; the bound does not depend on the smoothing, because {@link
 * Dual} is valid for all prices.
 */
final class Relaxation {
  /** Part of a gap over which a cell goes from wanted to filled. */
  private static final double SMOOTH = 0.1;

  private static final int HALVINGS = 20;

  /** A plan that is as near to its bound as this is near enough. */
  private static final double NEAR = 1e-3;

  private final Instance instance;
  private final double[] brought;
  private final double[] reached;
  private final double[][] weights;

  private Relaxation(Instance instance) {
    this.instance = instance;
    this.brought = new double[instance.places()];
    this.reached = new double[instance.floors().size()];
    this.weights = new double[instance.size()][];
    Arrays.setAll(weights, option -> new double[instance.maxSessions(option)]);
  }

  /**
   * The best bound, and a whole plan near the divided one.
   *
   * @param sessions by option: the whole sessions of the divided plan
   */
  @SuppressWarnings("ArrayRecordComponent") // Read, never compared.
  record Bounded(Dual dual, int[] sessions) {}

  /** The best bound of some rounds, starting from a plan. */
  static Bounded from(Instance instance, Fill plan, int rounds) {
    var relaxation = new Relaxation(instance);
    relaxation.start(plan.sessions());
    return relaxation.bounded(plan.value(), rounds);
  }

  private void start(int[] plan) {
    for (int option = 0; option < plan.length; option++) {
      Arrays.fill(weights[option], 0, plan[option], 1);
      bring(brought, reached, option, weights[option]);
    }
  }

  private Bounded bounded(double value, int rounds) {
    var direction = new Direction(instance);
    @Nullable Dual best = null;
    for (int round = 0; round < rounds; round++) {
      var prices = prices();
      var marginals = Marginals.of(instance, prices);
      var vertex = direction.best(marginals);
      var dual = Dual.of(instance, prices, marginals, vertex.limits(), vertex.floors());
      if (best == null || dual.bound() < best.bound()) {
        best = dual;
      }
      if (best.bound() - value <= NEAR * Math.abs(best.bound())) {
        break;
      }
      step(vertex);
    }
    return new Bounded(Check.present(best), whole());
  }

  private double[] prices() {
    var prices = new double[brought.length];
    for (int place = 0; place < prices.length; place++) {
      prices[place] = price(place, brought[place]);
    }
    return prices;
  }

  /** The slope of the smoothed worth where so much is brought to a cell in a draw. */
  private double price(int place, double amount) {
    int cell = place % instance.cells();
    double missing = instance.missing(cell);
    double part = 0.5 + (missing - amount) / (2 * SMOOTH * missing);
    return instance.worth(cell) * Math.max(0, Math.min(1, part));
  }

  private void step(Direction.Vertex vertex) {
    var there = new double[brought.length];
    var reachedThere = new double[reached.length];
    vertex.weights().forEach((option, parts) -> bring(there, reachedThere, option, parts));
    double length = length(there, cost(reached) - cost(reachedThere));
    move(brought, there, length);
    move(reached, reachedThere, length);
    for (int option = 0; option < weights.length; option++) {
      var parts = vertex.weights().getOrDefault(option, new double[weights[option].length]);
      move(weights[option], parts, length);
    }
  }

  private static void move(double[] here, double[] there, double length) {
    for (int place = 0; place < here.length; place++) {
      here[place] += length * (there[place] - here[place]);
    }
  }

  /** How far to go: to where the smoothed worth on the way is highest. */
  private double length(double[] there, double relief) {
    double from = 0;
    double to = 1;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (from + to) / 2;
      if (slope(there, middle) + relief > 0) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return to;
  }

  private double slope(double[] there, double length) {
    double slope = 0;
    for (int place = 0; place < there.length; place++) {
      double way = there[place] - brought[place];
      if (way != 0) {
        slope += way * price(place, brought[place] + length * way);
      }
    }
    return slope;
  }

  private double cost(double[] floors) {
    double cost = 0;
    for (int floor = 0; floor < floors.length; floor++) {
      double lacks = instance.floors().bound(floor).doubleValue() - floors[floor];
      cost += instance.penalties()[floor] * Math.max(0, lacks);
    }
    return cost;
  }

  private void bring(double[] amounts, double[] floors, int option, double[] parts) {
    var stream = instance.draws().stream(option);
    var factors = instance.draws().factors(option);
    for (int session = 0; session < parts.length; session++) {
      for (int draw = 0; parts[session] > 0 && draw < instance.draws().count(); draw++) {
        var drawn = stream.drawn(session, draw);
        int start = draw * instance.cells();
        for (int place = 0; place < drawn.size(); place++) {
          int cell = drawn.cells()[place];
          double factor = factors.length == 0 ? 1 : factors[cell];
          amounts[start + cell] += parts[session] * factor * drawn.amounts()[place];
        }
      }
      for (var part : instance.floors().parts(option)) {
        floors[part.row()] += parts[session] * part.amount();
      }
    }
  }

  private int[] whole() {
    return Arrays.stream(weights).mapToInt(of -> (int) (Arrays.stream(of).sum() + 1e-9)).toArray();
  }
}
