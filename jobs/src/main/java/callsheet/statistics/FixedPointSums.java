package callsheet.statistics;

import java.io.Serializable;

/**
 * Sums of real numbers that are the same to the last bit in whatever order, grouping or partition
 * the numbers are added, and from which numbers can be taken away again exactly. Every number is
 * rounded once, to a multiple of 2^−58 (3.5e−18), and kept as a long of coarse units, 2^−28, and
 * one of fine units.
 *
 * <p>A cell holds sums up to 2^35 (3e10) of up to 2^33 (8e9) numbers; beyond, an addition throws.
 */
public final class FixedPointSums implements Serializable {
  private static final long serialVersionUID = 1;
  private static final double COARSE = 0x1p28;
  private static final double FINE = 0x1p30;

  private final long[] coarse;
  private final long[] fine;

  public FixedPointSums(int cells) {
    coarse = new long[cells];
    fine = new long[cells];
  }

  public int cells() {
    return coarse.length;
  }

  /** Adds a number to the sum of a cell. */
  public void add(int cell, double number) {
    double scaled = number * COARSE;
    double whole = Math.floor(scaled);
    if (!(Math.abs(whole) < 0x1p62)) {
      throw new IllegalArgumentException("Invalid summand: " + number + " (finite, below 2^34)");
    }
    coarse[cell] = Math.addExact(coarse[cell], (long) whole);
    fine[cell] = Math.addExact(fine[cell], (long) Math.rint((scaled - whole) * FINE));
  }

  /**
   * Adds other sums, cell by cell.
   *
   * @param weight how often: −1 takes them away
   */
  public void add(FixedPointSums others, long weight) {
    if (others.cells() != cells()) {
      throw new IllegalArgumentException(
          "Invalid sums: %d cells (must be %d)".formatted(others.cells(), cells()));
    }
    for (int cell = 0; cell < coarse.length; cell++) {
      coarse[cell] = Math.addExact(coarse[cell], Math.multiplyExact(weight, others.coarse[cell]));
      fine[cell] = Math.addExact(fine[cell], Math.multiplyExact(weight, others.fine[cell]));
    }
  }

  /** The sum of a cell, a function of the exact sum alone. */
  public double value(int cell) {
    long carried = Math.floorDiv(fine[cell], (long) FINE);
    long rest = Math.floorMod(fine[cell], (long) FINE);
    return Math.addExact(coarse[cell], carried) / COARSE + rest / FINE / COARSE;
  }
}
