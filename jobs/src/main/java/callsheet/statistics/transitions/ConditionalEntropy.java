package callsheet.statistics.transitions;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.diversity.Entropy;
import java.util.Objects;
import java.util.stream.IntStream;

/** The uncertainty of the column when the row is known, as the table was seen (METHODS 2.9). */
public final class ConditionalEntropy {
  private ConditionalEntropy() {}

  /**
   * H(column | row) in bits, at most that of the columns alone; of pairs, that of the next emotion
   * when the last one is known. {@code NO_DATA} for an empty table.
   */
  public static Estimate<Double> bits(ContingencyTable table) {
    return table.totalMass() == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(
            IntStream.range(0, table.rowCount())
                .filter(row -> table.rowMass(row) > 0)
                .mapToDouble(row -> part(table, row))
                .sorted()
                .sum());
  }

  private static double part(ContingencyTable table, int row) {
    double share = (double) table.rowMass(row) / table.totalMass();
    return share * Objects.requireNonNull(Entropy.bits(table.rowMasses(row)).value());
  }
}
