package callsheet.planning;

import callsheet.error.Check;

/**
 * What is missing in a cell.
 *
 * @param cell distinct among the gaps
 * @param missing turns or pairs, at least 0; more than that is worth nothing
 * @param worth of one turn or pair, at least 0: weight by target, w/T of METHODS 7.2
 */
public record Gap(String cell, double missing, double worth) {
  public Gap {
    Check.argument(
        missing >= 0 && Double.isFinite(missing),
        "Invalid gap of %s: %s (must be at least 0)",
        cell,
        missing);
    Check.argument(
        worth >= 0 && Double.isFinite(worth),
        "Invalid worth of %s: %s (must be at least 0)",
        cell,
        worth);
  }

  boolean isOpen() {
    return missing > 0 && worth > 0;
  }
}
