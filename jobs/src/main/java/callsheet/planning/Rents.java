package callsheet.planning;

/**
 * What a session has to pay for its part of the limits, less what it gets for its part of floors.
 */
final class Rents {
  private final Instance instance;
  private final double[] limits;
  private final double[] floors;

  /**
   * Prices of limits and floors, brought into their ranges.
   *
   * @param limits by limit: at least 0
   * @param floors by floor: from 0 to its penalty
   */
  Rents(Instance instance, double[] limits, double[] floors) {
    this.instance = instance;
    this.limits = limits.clone();
    this.floors = floors.clone();
    for (int limit = 0; limit < limits.length; limit++) {
      this.limits[limit] = Math.max(0, limits[limit]);
    }
    for (int floor = 0; floor < floors.length; floor++) {
      this.floors[floor] = Math.max(0, Math.min(instance.penalties()[floor], floors[floor]));
    }
  }

  double[] limits() {
    return limits;
  }

  double[] floors() {
    return floors;
  }

  /** Rent of one session. */
  double of(int option) {
    double rent = 0;
    for (var part : instance.limits().parts(option)) {
      rent += limits[part.row()] * part.amount();
    }
    for (var part : instance.floors().parts(option)) {
      rent -= floors[part.row()] * part.amount();
    }
    return rent;
  }

  /** What the limits are worth, less the floors. */
  double ofBounds() {
    double worth = 0;
    var capacities = instance.capacities();
    for (int limit = 0; limit < limits.length; limit++) {
      worth += limits[limit] * capacities[limit];
    }
    for (int floor = 0; floor < floors.length; floor++) {
      worth -= floors[floor] * instance.floors().bound(floor).doubleValue();
    }
    return worth;
  }

  /** What the best number of first sessions is worth above its rent: at least 0, for none. */
  static double surplus(double[] marginals, double rent) {
    double best = 0;
    double sum = 0;
    for (double marginal : marginals) {
      sum += marginal - rent;
      best = Math.max(best, sum);
    }
    return best;
  }
}
