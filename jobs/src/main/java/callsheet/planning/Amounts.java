package callsheet.planning;

import java.util.Arrays;
import java.util.Map;

/** Turns or pairs by cell, of which most get none. */
final class Amounts {
  static final Amounts NONE = new Amounts(new int[0], new double[0]);

  private final int[] cells;
  private final double[] amounts;

  /**
   * Amounts of some cells.
   *
   * @param cells in ascending order
   * @param amounts of those cells, above 0
   */
  Amounts(int[] cells, double[] amounts) {
    this.cells = cells;
    this.amounts = amounts;
  }

  /** The amounts of the cells that have a place; other cells are not missed. */
  static Amounts of(Map<String, Double> byCell, Map<String, Integer> places) {
    var cells =
        byCell.entrySet().stream()
            .filter(entry -> entry.getValue() > 0 && places.containsKey(entry.getKey()))
            .mapToInt(entry -> places.get(entry.getKey()))
            .sorted()
            .toArray();
    var amounts = new double[cells.length];
    byCell.forEach(
        (cell, amount) -> {
          var place = places.get(cell);
          if (amount > 0 && place != null) {
            amounts[Arrays.binarySearch(cells, place)] = amount;
          }
        });
    return new Amounts(cells, amounts);
  }

  int size() {
    return cells.length;
  }

  int[] cells() {
    return cells;
  }

  double[] amounts() {
    return amounts;
  }
}
