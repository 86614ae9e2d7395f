package callsheet.backtest;

/** What the sessions of each brief bring on average. */
final class PoolMeans {
  private PoolMeans() {}

  /** One row a brief, one column a goal; 0 for a brief without sessions. */
  static double[][] of(Pool pool) {
    var means = new double[pool.briefs().size()][pool.goals().size()];
    for (int brief = 0; brief < means.length; brief++) {
      var sessions = pool.brief(brief).sessions();
      for (var session : sessions) {
        for (var part : session.parts()) {
          means[brief][part.goal()] += part.mass() / sessions.size();
        }
      }
    }
    return means;
  }
}
