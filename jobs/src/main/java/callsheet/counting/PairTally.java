package callsheet.counting;

/** How often each pair of hard labels stands in one stratum; reused. */
final class PairTally {
  private final int emotions;
  private final int[] counts;

  PairTally(int emotions) {
    this.emotions = emotions;
    this.counts = new int[emotions * emotions];
  }

  void add(int from, int to) {
    counts[from * emotions + to]++;
  }

  /** The number of these pairs, which is 0 from then on. */
  int take(int from, int to) {
    int count = counts[from * emotions + to];
    counts[from * emotions + to] = 0;
    return count;
  }
}
