package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.lake.Lake;
import callsheet.raters.ModelsInForce;
import callsheet.statistics.transitions.ContingencyTable;
import callsheet.statistics.transitions.Deconvolution;
import callsheet.statistics.transitions.LabelNoise;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How many pairs are none but for wrong labels, as the model of the annotators knows their errors
 * (METHODS 2.2).
 */
final class NoiseFloor {
  /** Of labels whose errors nobody knows, or that have been corrected for them. */
  static final NoiseFloor UNKNOWN = new NoiseFloor(Optional.empty());

  private final Optional<double[][]> confusion;

  private NoiseFloor(Optional<double[][]> confusion) {
    this.confusion = confusion;
  }

  /** By what a label is, given the true emotion (row). */
  static NoiseFloor of(double[][] confusion) {
    return new NoiseFloor(Optional.of(confusion));
  }

  /** By the model in force on a night; unknown when there is none of so many emotions. */
  static NoiseFloor on(Lake lake, LocalDate night, int emotions) {
    return ModelsInForce.on(lake, night)
        .filter(model -> model.categories() == emotions)
        .map(model -> of(model.averageConfusion()))
        .orElse(UNKNOWN);
  }

  /**
   * The pairs by the emotions before and after that are, on average, observed of others; empty when
   * nothing is known of errors or there are no pairs.
   */
  Optional<double[][]> of(ContingencyTable table) {
    return table.totalMass() == 0 ? Optional.empty() : confusion.map(known -> floor(table, known));
  }

  private static double[][] floor(ContingencyTable table, double[][] confusion) {
    var observed = new double[confusion.length][confusion.length];
    for (int from = 0; from < observed.length; from++) {
      for (int to = 0; to < observed.length; to++) {
        observed[from][to] = (double) table.mass(from, to) / UNIT;
      }
    }
    var deconvolved = Deconvolution.of(observed, confusion).value();
    return LabelNoise.floor(deconvolved == null ? observed : deconvolved, confusion);
  }
}
