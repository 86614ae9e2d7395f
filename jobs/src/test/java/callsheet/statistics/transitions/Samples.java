package callsheet.statistics.transitions;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Arrays of numbers for laws. */
public final class Samples {
  private Samples() {}

  /** Hard labels of a segment. */
  public static Arbitrary<int[]> labels(int emotions, int leastTurns, int mostTurns) {
    return integers(0, emotions - 1, leastTurns, mostTurns);
  }

  public static Arbitrary<int[]> integers(int least, int most, int shortest, int longest) {
    return Arbitraries.integers()
        .between(least, most)
        .array(int[].class)
        .ofMinSize(shortest)
        .ofMaxSize(longest);
  }

  public static Arbitrary<double[]> doubles(double least, double most, int size) {
    return Arbitraries.doubles().between(least, most).array(double[].class).ofSize(size);
  }
}
