package callsheet.statistics.transitions;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often each emotion followed each pair of emotions within a segment. Counts add (METHODS 2.7,
 * 9).
 */
public final class TripleCounts {
  /** By middle, first and last emotion. */
  private final long[][][] counts;

  public TripleCounts(int emotions) {
    counts = new long[emotions][emotions][emotions];
  }

  /** Adds all triples of neighbours of a segment; a segment of two turns has none. */
  public void add(Segment segment) {
    var emotions = segment.emotions();
    for (int at = 2; at < emotions.length; at++) {
      var slice = counts[emotions[at - 1]];
      slice[emotions[at - 2]][emotions[at]] =
          Math.incrementExact(slice[emotions[at - 2]][emotions[at]]);
    }
  }

  /** Adds the counts of other segments. */
  public void merge(TripleCounts other) {
    for (int middle = 0; middle < counts.length; middle++) {
      CountSums.add(counts[middle], other.sliceOf(middle, counts.length));
    }
  }

  /** Takes away counts that were added or merged before. */
  public void subtract(TripleCounts other) {
    for (int middle = 0; middle < counts.length; middle++) {
      CountSums.subtract(counts[middle], other.sliceOf(middle, counts.length));
    }
  }

  private long[][] sliceOf(int middle, int emotions) {
    if (counts.length != emotions) {
      throw new IllegalArgumentException(
          "Invalid counts: of %d emotions, not %d".formatted(counts.length, emotions));
    }
    return counts[middle];
  }

  /** Of the triples with this middle: first by last emotion. */
  public ContingencyTable around(int middle) {
    return new ContingencyTable(counts[middle], 1);
  }

  /** Tables of first by last emotion, one for every middle. */
  Stream<ContingencyTable> slices() {
    return IntStream.range(0, counts.length).mapToObj(this::around);
  }

  /** Middle by last emotion: the pairs to which the triples belong, each counted once. */
  ContingencyTable lastPairs() {
    return new ContingencyTable(
        slices().map(ContingencyTable::columnTotals).toArray(long[][]::new), 1);
  }
}
