package callsheet.statistics.transitions.evidence;

/**
 * Statistics as they were observed and as they are in replicates of chance. Sums over strata: the
 * replicates of different strata are independent, so those with the same number may be added, in
 * any order.
 */
public final class PermutationSums {
  private final long[] observed;
  private final long[][] replicates;

  public PermutationSums(int statistics, int replicates) {
    if (replicates < 1) {
      throw new IllegalArgumentException("Invalid number of replicates: " + replicates);
    }
    this.observed = new long[statistics];
    this.replicates = new long[replicates][statistics];
  }

  public int replicates() {
    return replicates.length;
  }

  public void addObserved(int statistic, long amount) {
    observed[statistic] = Math.addExact(observed[statistic], amount);
  }

  public void addReplicate(int replicate, int statistic, long amount) {
    replicates[replicate][statistic] = Math.addExact(replicates[replicate][statistic], amount);
  }

  /** Adds the sums of other strata. */
  public void merge(PermutationSums other) {
    if (other.observed.length != observed.length || other.replicates() != replicates()) {
      throw new IllegalArgumentException("Invalid sums: of other statistics or replicates");
    }
    for (int statistic = 0; statistic < observed.length; statistic++) {
      addObserved(statistic, other.observed[statistic]);
      for (int replicate = 0; replicate < replicates(); replicate++) {
        addReplicate(replicate, statistic, other.replicates[replicate][statistic]);
      }
    }
  }

  /** The statistic as it was observed. */
  public long observed(int statistic) {
    return observed[statistic];
  }

  /** The mean of the statistic over the replicates. */
  public double mean(int statistic) {
    double sum = 0;
    for (long[] replicate : replicates) {
      sum += replicate[statistic];
    }
    return sum / replicates();
  }

  /**
   * How likely chance is to reach the statistic: (1 + replicates that do) / (1 + replicates), which
   * is never 0 (Phipson and Smyth 2010).
   */
  public TailProbabilities tails(int statistic) {
    int above = 1;
    int below = 1;
    for (long[] replicate : replicates) {
      above += replicate[statistic] >= observed[statistic] ? 1 : 0;
      below += replicate[statistic] <= observed[statistic] ? 1 : 0;
    }
    double all = replicates() + 1;
    return new TailProbabilities(above / all, below / all);
  }
}
