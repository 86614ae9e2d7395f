package callsheet.statistics.transitions.evidence;

import callsheet.statistics.Estimate;
import callsheet.statistics.Trillionths;
import java.math.BigInteger;

/**
 * Sums of {@link ChanceMoments} over strata, cell by cell. They add: the sums of a corpus are those
 * of its sessions, to the last bit and in any order, and a session can be taken out again.
 *
 * <p>All values are longs in trillionths of a pair, rounded once a stratum. A counting pass stores
 * the two longs of a cell beside its mass, per performer and session; a sum that overflows fails,
 * which a cell does at 9.2 million expected pairs, so sums over a large corpus belong in 128 bits
 * ({@link StratifiedEvidence} takes them).
 */
public final class ChanceSums {
  private final int emotions;
  private final long[] expected;
  private final long[] variance;

  public ChanceSums(int emotions) {
    this.emotions = emotions;
    this.expected = new long[emotions * emotions];
    this.variance = new long[emotions * emotions];
  }

  /** Adds a stratum. */
  public void add(ChanceMoments moments) {
    if (moments.emotions() > emotions) {
      throw new IllegalArgumentException(
          "Invalid stratum: of %d emotions, not %d".formatted(moments.emotions(), emotions));
    }
    for (int from = 0; from < moments.emotions(); from++) {
      for (int to = 0; to < moments.emotions(); to++) {
        add(
            cell(from, to),
            Trillionths.of(moments.expected(from, to)),
            Trillionths.of(moments.variance(from, to)));
      }
    }
  }

  /** Adds the strata of other sums. */
  public void merge(ChanceSums other) {
    if (other.emotions != emotions) {
      throw new IllegalArgumentException(
          "Invalid sums: of %d emotions, not %d".formatted(other.emotions, emotions));
    }
    for (int cell = 0; cell < expected.length; cell++) {
      add(cell, other.expected[cell], other.variance[cell]);
    }
  }

  private void add(int cell, long mean, long spread) {
    expected[cell] = Math.addExact(expected[cell], mean);
    variance[cell] = Math.addExact(variance[cell], spread);
  }

  /** Expected mass of the pair, in trillionths. */
  public long expected(int from, int to) {
    return expected[cell(from, to)];
  }

  /** Variance of the mass of the pair, in trillionths. */
  public long variance(int from, int to) {
    return variance[cell(from, to)];
  }

  /** What the observed mass of the pair says against chance; see {@link StratifiedEvidence#of}. */
  public Estimate<StratifiedEvidence> evidence(int from, int to, long observed, long unit) {
    return StratifiedEvidence.of(
        BigInteger.valueOf(observed),
        unit,
        BigInteger.valueOf(expected(from, to)),
        BigInteger.valueOf(variance(from, to)));
  }

  private int cell(int from, int to) {
    return from * emotions + to;
  }
}
