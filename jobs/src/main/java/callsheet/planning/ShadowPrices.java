package callsheet.planning;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What the limits cost: the dual prices behind the bound, from the relaxation in which sessions can
 * be divided. They hold for small changes. Where the best divided plan is not unique, neither are
 * they.
 *
 * @param ofLimits worth that one more unit of a limit adds, by its name: of the budget, worth that
 *     one more dollar adds
 * @param ofCells worth that one more turn or pair brought to a cell adds, by cell: from w/T where
 *     it is missing in all draws down to 0 where it is filled in all
 */
public record ShadowPrices(Map<String, Double> ofLimits, Map<String, Double> ofCells) {
  public ShadowPrices {
    ofLimits = Collections.unmodifiableMap(new TreeMap<>(ofLimits));
    ofCells = Collections.unmodifiableMap(new TreeMap<>(ofCells));
  }

  /**
   * Money that closing one more unit of a cell's gap costs at the margin: at these prices the cells
   * of a session that is worth its money, and no other limit's, add up to its price. Empty when
   * more money would add nothing.
   */
  public OptionalDouble priceOf(String cell) {
    double dollar = ofLimits.getOrDefault(Limit.BUDGET, 0.0);
    return dollar > 0 && ofCells.containsKey(cell)
        ? OptionalDouble.of(ofCells.get(cell) / dollar)
        : OptionalDouble.empty();
  }
}
