package callsheet.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sessions chosen so far, and what they bring in each draw. */
final class Fill {
  /** A session that was added, and the worth that it added. */
  record Step(int option, double gain) {}

  private final Instance instance;
  private final double[] worths;
  private final double[] missing;
  private final double[] brought;
  private final int[] sessions;
  private final BigDecimal[] used;
  private final BigDecimal[] reached;
  private final List<Step> steps = new ArrayList<>();

  /** No sessions yet. */
  Fill(Instance instance) {
    this.instance = instance;
    int cells = instance.cells();
    worths = new double[cells];
    missing = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      worths[cell] = instance.worth(cell);
      missing[cell] = instance.missing(cell);
    }
    brought = new double[instance.places()];
    sessions = new int[instance.size()];
    used = instance.limits().none();
    reached = instance.floors().none();
  }

  /** The sessions of a plan, which may break limits. */
  static Fill of(Instance instance, int[] sessions) {
    var fill = new Fill(instance);
    for (int option = 0; option < sessions.length; option++) {
      for (int session = 0; session < sessions[option]; session++) {
        fill.add(option);
      }
    }
    return fill;
  }

  /** Whether a further session of an option is within its maximum and all limits. */
  boolean hasRoom(int option) {
    return sessions[option] < instance.maxSessions(option)
        && instance.limits().hasRoom(used, option);
  }

  /** Worth that one more session of an option adds, on the mean of the draws. */
  double gain(int option) {
    return gain(option, sessions[option], 0) + relief(option);
  }

  /** Worth that would be lost without the last session of an option, floors apart. */
  double loss(int option) {
    return gain(option, sessions[option] - 1, 1);
  }

  /** What a session adds to what is brought without it: it may be in it already, once. */
  private double gain(int option, int session, int times) {
    var stream = instance.draws().stream(option);
    var factors = instance.draws().factors(option);
    double gain = 0;
    for (int draw = 0; draw < instance.draws().count(); draw++) {
      var drawn = stream.drawn(session, draw);
      int start = draw * worths.length;
      for (int place = 0; place < drawn.size(); place++) {
        int cell = drawn.cells()[place];
        double amount = drawn.amounts()[place] * (factors.length == 0 ? 1 : factors[cell]);
        double lacks = missing[cell] - brought[start + cell] + times * amount;
        gain += worths[cell] * Math.max(0, Math.min(amount, lacks));
      }
    }
    return gain;
  }

  private double relief(int option) {
    double relief = 0;
    for (var part : instance.floors().parts(option)) {
      double lacks = slack(part.row()).doubleValue();
      relief += instance.penalties()[part.row()] * Math.min(lacks, part.amount());
    }
    return relief;
  }

  /** Adds a session, whether there is room for it or not. */
  void add(int option) {
    steps.add(new Step(option, gain(option)));
    var stream = instance.draws().stream(option);
    var factors = instance.draws().factors(option);
    for (int draw = 0; draw < instance.draws().count(); draw++) {
      var drawn = stream.drawn(sessions[option], draw);
      int start = draw * worths.length;
      for (int place = 0; place < drawn.size(); place++) {
        int cell = drawn.cells()[place];
        double factor = factors.length == 0 ? 1 : factors[cell];
        brought[start + cell] += drawn.amounts()[place] * factor;
      }
    }
    instance.limits().add(used, option, 1);
    instance.floors().add(reached, option, 1);
    sessions[option]++;
  }

  /** F of METHODS 7.2, less what floors cost. */
  double value() {
    double value = 0;
    for (int cell = 0; cell < worths.length; cell++) {
      value += worths[cell] * Arrays.stream(credits(cell)).sum();
    }
    for (int floor = 0; floor < reached.length; floor++) {
      value -= instance.penalties()[floor] * slack(floor).doubleValue();
    }
    return value;
  }

  /** What the sessions bring to a cell in each draw, at most what is missing. */
  double[] credits(int cell) {
    var credits = new double[instance.draws().count()];
    for (int draw = 0; draw < credits.length; draw++) {
      credits[draw] = Math.min(missing[cell], brought[draw * worths.length + cell]);
    }
    return credits;
  }

  /** What lacks to a floor. */
  BigDecimal slack(int floor) {
    return instance.floors().bound(floor).subtract(reached[floor]).max(BigDecimal.ZERO);
  }

  /** Whether the sessions are within their maxima and all limits. */
  boolean isAllowed() {
    for (int option = 0; option < sessions.length; option++) {
      if (sessions[option] > instance.maxSessions(option)) {
        return false;
      }
    }
    for (int row = 0; row < used.length; row++) {
      if (used[row].compareTo(instance.limits().bound(row)) > 0) {
        return false;
      }
    }
    return true;
  }

  BigDecimal price() {
    return steps.stream()
        .map(step -> instance.options().get(step.option).price())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  int[] sessions() {
    return sessions.clone();
  }

  /** The sessions in the order in which they were added. */
  List<Step> steps() {
    return List.copyOf(steps);
  }
}
