package callsheet.statistics;

import java.util.Arrays;

/**
 * Numbers that count equally, whose order does not matter to the last bit: they are kept sorted.
 */
public final class Sample {
  private final double[] sorted;

  private Sample(double[] sorted) {
    this.sorted = sorted;
  }

  /** The sample of the numbers, all of them finite. */
  public static Sample of(double[] numbers) {
    if (!Arrays.stream(numbers).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("Invalid number of a sample: not finite");
    }
    // Adding 0 makes -0 a 0, so that equal samples have equal bits.
    return new Sample(Arrays.stream(numbers).map(number -> number + 0.0).sorted().toArray());
  }

  public int size() {
    return sorted.length;
  }

  /** The mean; {@code NO_DATA} without numbers. */
  public Estimate<Double> mean() {
    return sorted.length == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(Arrays.stream(sorted).sum() / sorted.length);
  }

  /**
   * The standard deviation with n−1; {@code NO_DATA} without numbers and {@code NO_VARIATION} for a
   * single one, which tells nothing about spread.
   */
  public Estimate<Double> standardDeviation() {
    if (sorted.length == 1) {
      return Estimate.undefined(Reason.NO_VARIATION);
    }
    return mean().map(mean -> Math.sqrt(squaresAround(mean) / (sorted.length - 1)));
  }

  private double squaresAround(double centre) {
    return Arrays.stream(sorted).map(x -> (x - centre) * (x - centre)).sorted().sum();
  }

  /**
   * The quantile of type 7, as of {@link Quantiles}; {@code NO_DATA} without numbers.
   *
   * @param share from 0, the smallest number, to 1, the largest
   */
  public Estimate<Double> quantile(double share) {
    return sorted.length == 0
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of(Quantiles.ofSorted(sorted, share));
  }
}
