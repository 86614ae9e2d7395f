package callsheet.backtest;

/** What sessions fill of the goals of a pool; no performer fills more than the cap. */
final class Credits {
  private final double[] targets;
  private final double[] caps;
  private final double[] credited;
  private final double[][] masses;

  Credits(Pool pool) {
    int goals = pool.goals().size();
    this.targets = pool.goals().stream().mapToDouble(PoolGoal::target).toArray();
    this.caps = pool.goals().stream().mapToDouble(PoolGoal::performerCap).toArray();
    this.credited = new double[goals];
    this.masses = new double[goals][pool.performers()];
  }

  void add(PoolSession session) {
    for (var part : session.parts()) {
      double before = masses[part.goal()][part.performer()];
      double after = before + part.mass();
      masses[part.goal()][part.performer()] = after;
      double cap = caps[part.goal()];
      credited[part.goal()] += Math.min(after, cap) - Math.min(before, cap);
    }
  }

  /** Adds credits that are expected, of nobody in particular. */
  void expect(double[] credits) {
    for (int goal = 0; goal < credits.length; goal++) {
      credited[goal] += credits[goal];
    }
  }

  /** Turns or pairs that a goal still lacks, 0 when it is filled. */
  double missing(int goal) {
    return Math.max(0, targets[goal] - credited[goal]);
  }

  /** Whether more of a performer would still count for a goal. */
  boolean hasRoom(int goal, int performer) {
    return masses[goal][performer] < caps[goal];
  }
}
