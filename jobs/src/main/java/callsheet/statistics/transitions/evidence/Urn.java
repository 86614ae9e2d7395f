package callsheet.statistics.transitions.evidence;

import java.util.Comparator;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * A hypergeometric distribution: how many of the drawn are marked. Marked and drawn may be
 * exchanged, so the smaller comes first.
 */
record Urn(int size, int smaller, int larger) implements Comparable<Urn> {
  private static final Comparator<Urn> ORDER =
      Comparator.comparingInt(Urn::size)
          .thenComparingInt(Urn::smaller)
          .thenComparingInt(Urn::larger);

  static Urn of(int size, int marked, int drawn) {
    if (marked < 0 || drawn < 0 || Math.max(marked, drawn) > size) {
      throw new IllegalArgumentException(
          "Invalid composition: %d and %d of %d".formatted(marked, drawn, size));
    }
    return new Urn(size, Math.min(marked, drawn), Math.max(marked, drawn));
  }

  /** The probability of each number from 0 to the smaller. */
  double[] probabilities() {
    var probabilities = new double[smaller + 1];
    if (smaller == 0) {
      probabilities[0] = 1;
      return probabilities;
    }
    var distribution = HypergeometricDistribution.of(size, larger, smaller);
    for (int count = 0; count <= smaller; count++) {
      probabilities[count] = distribution.probability(count);
    }
    return probabilities;
  }

  @Override
  public int compareTo(Urn other) {
    return ORDER.compare(this, other);
  }
}
