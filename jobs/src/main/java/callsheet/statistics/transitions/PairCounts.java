package callsheet.statistics.transitions;

/**
 * How often each ordered pair of hard labels was seen. Counts add: a corpus is the sum of its
 * sessions, and a session can be taken away again, exactly (METHODS 9).
 */
public final class PairCounts {
  private final long[][] counts;

  public PairCounts(int emotions) {
    counts = new long[emotions][emotions];
  }

  public void add(TurnPair pair) {
    add(pair.before().emotion(), pair.after().emotion());
  }

  public void add(int from, int to) {
    counts[from][to] = Math.incrementExact(counts[from][to]);
  }

  /** Adds the counts of other sessions. */
  public void merge(PairCounts other) {
    CountSums.add(counts, other.counts);
  }

  /** Takes away counts that were added or merged before. */
  public void subtract(PairCounts other) {
    CountSums.subtract(counts, other.counts);
  }

  /** The pairs with those of an emotion with itself: the states, turn by turn. */
  public ContingencyTable table() {
    return new ContingencyTable(counts, 1);
  }
}
