package callsheet.planning;

import java.util.HashMap;
import java.util.Map;

/**
 * Prices that prove a bound.
 *
 * <p>For every price λ of a unit in a cell and draw from 0 to its worth w/S, and a gap d, {@code
 * w/S · min(d, y) ≤ (w/S − λ)·d + λ·y}: the sum over cells and draws makes the worth of a plan at
 * most linear in its sessions. Limits get prices of at least 0 and floors prices from 0 to their
 * penalties; a plan within the limits gains from adding {@code price · (bound − use)}, and a
 * floor's cost {@code −penalty · lacks} is at most {@code price · (reached − floor)}. What is left
 * is the sum over options of what their first sessions are worth less their rent, and each option
 * can be given its best number of sessions by itself. So the bound is valid for <em>every</em> such
 * prices, whatever solver has found them and however exactly (Lagrangian duality); the best prices
 * give the bound of the linear relaxation.
 *
 * @param units prices by draw and cell, draws outside
 * @param limits prices by limit
 * @param floors prices by floor
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
record Dual(double[] units, double[] limits, double[] floors, double bound) {
  /** The bound that prices prove; they are brought into their ranges before. */
  static Dual of(Instance instance, double[] units, double[] limits, double[] floors) {
    var allowed = new double[units.length];
    for (int place = 0; place < units.length; place++) {
      double worth = instance.worth(place % instance.cells());
      allowed[place] = Math.max(0, Math.min(worth, units[place]));
    }
    return of(instance, allowed, Marginals.of(instance, allowed), limits, floors);
  }

  /** The bound that prices within their ranges prove, when the worth of all sessions is known. */
  static Dual of(
      Instance instance, double[] units, double[][] marginals, double[] limits, double[] floors) {
    var rents = new Rents(instance, limits, floors);
    double bound = rents.ofBounds();
    for (int place = 0; place < units.length; place++) {
      int cell = place % instance.cells();
      bound += (instance.worth(cell) - units[place]) * instance.missing(cell);
    }
    for (int option = 0; option < marginals.length; option++) {
      bound += Rents.surplus(marginals[option], rents.of(option));
    }
    return new Dual(units, rents.limits(), rents.floors(), bound);
  }

  ShadowPrices shadowPrices(Instance instance) {
    var ofLimits = new HashMap<String, Double>();
    for (int limit = 0; limit < limits.length; limit++) {
      ofLimits.put(instance.limits().name(limit), limits[limit]);
    }
    Map<String, Double> ofCells = new HashMap<>();
    for (int place = 0; place < units.length; place++) {
      var cell = instance.gaps().get(place % instance.cells()).cell();
      ofCells.merge(cell, units[place], Double::sum);
    }
    return new ShadowPrices(ofLimits, ofCells);
  }
}
