package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How alike members are by their features, exp(−d²/2h²): always positive semi-definite, 1 for the
 * same (METHODS 3.5).
 */
public final class RadialKernel {
  private RadialKernel() {}

  /**
   * The features in standard deviations from their means over all members, so that none counts more
   * for its unit; a feature that does not vary becomes 0. The means belong to a version of the
   * corpus.
   *
   * @param features member by feature
   */
  public static double[][] standardised(double[][] features) {
    var result = Arrays.stream(features).map(double[]::clone).toArray(double[][]::new);
    int columns = features.length == 0 ? 0 : features[0].length;
    for (int column = 0; column < columns; column++) {
      int feature = column;
      var sorted = Arrays.stream(features).mapToDouble(row -> row[feature]).sorted().toArray();
      double mean = Arrays.stream(sorted).sum() / sorted.length;
      double deviation = deviation(sorted, mean);
      for (double[] row : result) {
        row[column] = deviation == 0 ? 0 : (row[column] - mean) / deviation;
      }
    }
    return result;
  }

  private static double deviation(double[] sorted, double mean) {
    if (sorted[0] == sorted[sorted.length - 1]) {
      return 0; // The mean of equal numbers can differ from them in the last digit.
    }
    var squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sorted();
    return Math.sqrt(squares.sum() / (sorted.length - 1));
  }

  /**
   * The median distance of two members, the usual bandwidth: to be fixed for a release, or numbers
   * of different nights would not compare. {@code TOO_SHORT} for fewer than two members, {@code
   * NO_VARIATION} when most are the same.
   */
  public static Estimate<Double> medianDistance(double[][] features) {
    var distances =
        IntStream.range(0, features.length)
            .boxed()
            .flatMapToDouble(
                row ->
                    IntStream.range(0, row)
                        .mapToDouble(other -> distance(features[row], features[other])))
            .sorted()
            .toArray();
    if (distances.length == 0) {
      return Estimate.undefined(Reason.TOO_SHORT);
    }
    int half = distances.length / 2;
    double median =
        distances.length % 2 == 1 ? distances[half] : (distances[half - 1] + distances[half]) / 2;
    return median == 0 ? Estimate.undefined(Reason.NO_VARIATION) : Estimate.of(median);
  }

  /**
   * The kernel, member by member.
   *
   * @param bandwidth h, above 0, in the unit of the distances
   */
  public static double[][] of(double[][] features, double bandwidth) {
    if (!(bandwidth > 0)) {
      throw new IllegalArgumentException("Invalid bandwidth: " + bandwidth + " (must be above 0)");
    }
    return Arrays.stream(features)
        .map(
            row ->
                Arrays.stream(features)
                    .mapToDouble(other -> similarity(distance(row, other) / bandwidth))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static double similarity(double distance) {
    return Math.exp(-distance * distance / 2);
  }

  private static double distance(double[] left, double[] right) {
    if (left.length != right.length) {
      throw new IllegalArgumentException("Invalid features: rows of different lengths");
    }
    double sum = 0;
    for (int feature = 0; feature < left.length; feature++) {
      sum += (left[feature] - right[feature]) * (left[feature] - right[feature]);
    }
    return Math.sqrt(sum);
  }
}
