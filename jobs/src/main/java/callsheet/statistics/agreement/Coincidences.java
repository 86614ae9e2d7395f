package callsheet.statistics.agreement;

import java.util.Arrays;

/**
 * Krippendorff's coincidence matrix: how often two labels met on a turn, each label of a turn
 * counted once (Krippendorff 2004; METHODS 4.2). Labels that are alone on their turn are not in it.
 */
public final class Coincidences {
  private final double[][] cells;
  private final double[] margins;
  private final double total;

  /**
   * The coincidences of the pairs, which are those of a turn of m labels divided by m − 1. Every
   * cell is a sum in ascending m, so it does not depend on how the pairs were added.
   */
  public Coincidences(LabelPairs pairs) {
    int categories = pairs.categories();
    cells = new double[categories][categories];
    margins = new double[categories];
    pairs
        .massByLabels()
        .forEach(
            (labels, masses) -> {
              for (int cell = 0; cell < masses.length; cell++) {
                cells[cell / categories][cell % categories] +=
                    masses[cell] / (pairs.unit() * (labels - 1));
              }
            });
    Arrays.setAll(margins, label -> Arrays.stream(cells[label]).sum());
    total = Arrays.stream(margins).sum();
  }

  /** Coincidences that were summed elsewhere. */
  Coincidences(double[][] cells) {
    this.cells = cells;
    this.margins = Arrays.stream(cells).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    this.total = Arrays.stream(margins).sum();
  }

  public int categories() {
    return margins.length;
  }

  /** How often the two labels met, o_ab. */
  public double of(int label, int otherLabel) {
    return cells[label][otherLabel];
  }

  /** How many labels of this kind met others, n_a. */
  public double labels(int label) {
    return margins[label];
  }

  /** How many labels met others, n. */
  public double labels() {
    return total;
  }
}
