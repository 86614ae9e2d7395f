package callsheet.backtest;

import callsheet.forecast.Evidence;
import callsheet.recordings.WantedCell;
import callsheet.statistics.diversity.HillNumbers;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * What a policy has commissioned so far, and what it brought: all that a policy may know of a pool,
 * beside its goals and the prices and plans of its briefs.
 */
public final class Campaign implements Evidence {
  private final Pool pool;
  private final double[] worths;
  private final Credits credits;
  private final int[] used;
  private final boolean[] closed;
  private final int[] cast;
  private final double[][] sums;
  private final double[][] squares;
  private int sessions;
  private int casts;

  Campaign(Pool pool) {
    int goals = pool.goals().size();
    this.pool = pool;
    this.worths = pool.worths();
    this.credits = new Credits(pool);
    this.used = new int[pool.briefs().size()];
    this.closed = new boolean[used.length];
    this.cast = new int[pool.performers()];
    this.sums = new double[used.length][goals];
    this.squares = new double[used.length][goals];
  }

  void add(int brief, PoolSession session) {
    var brought = new double[worths.length];
    for (var part : session.parts()) {
      brought[part.goal()] += part.mass();
    }
    for (int goal = 0; goal < brought.length; goal++) {
      sums[brief][goal] += brought[goal];
      squares[brief][goal] += brought[goal] * brought[goal];
    }
    for (int performer : session.cast()) {
      cast[performer]++;
      casts++;
    }
    credits.add(session);
    used[brief]++;
    sessions++;
  }

  /**
   * Counts a session that is commissioned and not recorded yet, as if it had been credited this.
   */
  void expect(int brief, double[] credits) {
    this.credits.expect(credits);
    used[brief]++;
    sessions++;
  }

  /** Lets no more sessions of a brief be commissioned. */
  void close(int brief) {
    closed[brief] = true;
  }

  @Override
  public int briefs() {
    return used.length;
  }

  @Override
  public int goals() {
    return worths.length;
  }

  /** Whether a brief has sessions left that can be commissioned. */
  boolean isOpen(int brief) {
    return !closed[brief] && used[brief] < recorded(brief);
  }

  /** Sessions of a brief that can be commissioned in all. */
  int recorded(int brief) {
    return pool.most(brief);
  }

  /** Sessions of a brief that have been commissioned. */
  int used(int brief) {
    return used[brief];
  }

  int sessions() {
    return sessions;
  }

  @Override
  public long sessions(int brief) {
    return used[brief];
  }

  @Override
  public boolean isPlanned(int brief, int goal) {
    return pool.brief(brief).planned().contains(goal);
  }

  /** Whether a brief's language is not that of a goal. */
  @Override
  public boolean isBarred(int brief, int goal) {
    return pool.brief(brief).barred().contains(goal);
  }

  PoolGoal goal(int place) {
    return pool.goals().get(place);
  }

  @Override
  public WantedCell wanted(int goal) {
    return goal(goal).wanted();
  }

  BigDecimal price(int brief) {
    return pool.brief(brief).price();
  }

  double worth(int goal) {
    return worths[goal];
  }

  double missing(int goal) {
    return credits.missing(goal);
  }

  /** The part of a goal's target that is missing, 0 to 1. */
  double lack(int goal) {
    double target = goal(goal).target();
    return target > 0 ? credits.missing(goal) / target : 0;
  }

  @Override
  public double sum(int brief, int goal) {
    return sums[brief][goal];
  }

  @Override
  public double squares(int brief, int goal) {
    return squares[brief][goal];
  }

  /**
   * The part of the castings so far that fell to performers of whom a goal can still count more: as
   * much of what the next session brings can be expected to count. 1 before the first session.
   */
  double room(int goal) {
    if (casts == 0) {
      return 1;
    }
    int open = 0;
    for (int performer = 0; performer < cast.length; performer++) {
      if (cast[performer] > 0 && credits.hasRoom(goal, performer)) {
        open += cast[performer];
      }
    }
    return (double) open / casts;
  }

  /** The part of the achievable coverage that is reached, by weight, 0 to 1. */
  double coverage() {
    double missing = 0;
    for (int goal = 0; goal < worths.length; goal++) {
      missing += worths[goal] * credits.missing(goal);
    }
    return 1 - missing;
  }

  /** What the sessions so far cost. */
  BigDecimal price() {
    var price = BigDecimal.ZERO;
    for (int brief = 0; brief < used.length; brief++) {
      price = price.add(price(brief).multiply(BigDecimal.valueOf(used[brief])));
    }
    return price;
  }

  /**
   * How many performers who are cast equally often would share the work as evenly: the Hill number
   * of order 1 of the castings (METHODS 3.1). 0 before the first session.
   */
  double effectivePerformers() {
    return HillNumbers.of(Arrays.stream(cast).asLongStream().toArray()).order1();
  }

  /**
   * The largest part of one brief's sessions that has been used: near 1 nothing is left to choose.
   */
  double exhaustion() {
    double most = 0;
    for (int brief = 0; brief < used.length; brief++) {
      int all = recorded(brief);
      most = all == 0 ? most : Math.max(most, (double) used[brief] / all);
    }
    return most;
  }
}
