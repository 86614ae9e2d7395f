package callsheet.statistics.transitions.markov;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/** Rates from every emotion to every emotion; each row sums to 1. */
public final class RateMatrix {
  private static final double ROUNDING = 1e-9;

  private final double[][] rates;

  /**
   * A matrix of rates.
   *
   * @param rates by earlier and later emotion
   */
  public RateMatrix(double[][] rates) {
    if (rates.length == 0) {
      throw new IllegalArgumentException("Invalid rates: no rows");
    }
    this.rates = Arrays.stream(rates).map(row -> valid(row, rates.length)).toArray(double[][]::new);
  }

  private static double[] valid(double[] row, int length) {
    boolean isRate = Arrays.stream(row).allMatch(rate -> rate >= 0);
    if (row.length != length || !isRate || !(Math.abs(Arrays.stream(row).sum() - 1) < ROUNDING)) {
      throw new IllegalArgumentException(
          "Invalid rates: %s (must be %d, none below 0, with a sum of 1)"
              .formatted(Arrays.toString(row), length));
    }
    return row.clone();
  }

  /**
   * The rates of a table as they were seen; {@code ZERO_MARGIN} when an emotion has no pairs, for
   * then its rates are unknown: smooth them ({@link SmoothedRates}).
   */
  public static Estimate<RateMatrix> of(ContingencyTable pairs) {
    int size = pairs.square().rowCount();
    if (pairs.totalMass() == 0) {
      return Estimate.undefined(Reason.NO_DATA);
    }
    if (IntStream.range(0, size).anyMatch(from -> pairs.rowMass(from) == 0)) {
      return Estimate.undefined(Reason.ZERO_MARGIN);
    }
    return Estimate.of(
        new RateMatrix(
            IntStream.range(0, size).mapToObj(from -> row(pairs, from)).toArray(double[][]::new)));
  }

  private static double[] row(ContingencyTable pairs, int from) {
    double whole = pairs.rowMass(from);
    return Arrays.stream(pairs.rowMasses(from)).mapToDouble(mass -> mass / whole).toArray();
  }

  public int size() {
    return rates.length;
  }

  public double rate(int from, int to) {
    return rates[from][to];
  }

  /** The uncertainty of the next emotion after this one, in bits. */
  public double entropyBits(int from) {
    return DoubleStream.of(rates[from])
        .filter(rate -> rate > 0 && rate < 1)
        .map(rate -> -rate * Math.log(rate) / Math.log(2))
        .sorted()
        .sum();
  }

  /**
   * Turns that a visit to the emotion lasts, 1/(1 − P_ii), if each turn forgets how long it has
   * lasted: compare it with {@link callsheet.statistics.transitions.runs.DwellTime}. {@code
   * NO_VARIATION} when it never ends.
   */
  public Estimate<Double> expectedDwell(int emotion) {
    double leaving =
        IntStream.range(0, size())
            .filter(to -> to != emotion)
            .mapToDouble(to -> rates[emotion][to])
            .sorted()
            .sum();
    return leaving == 0
        ? Estimate.undefined(Reason.NO_VARIATION)
        : Estimate.of((rates[emotion][emotion] + leaving) / leaving);
  }

  /** The rates among some emotions that no rate leaves. */
  RateMatrix within(List<Integer> closed) {
    return new RateMatrix(
        closed.stream()
            .map(from -> closed.stream().mapToDouble(to -> rates[from][to]).toArray())
            .toArray(double[][]::new));
  }

  DMatrixRMaj matrix() {
    return new DMatrixRMaj(rates);
  }
}
