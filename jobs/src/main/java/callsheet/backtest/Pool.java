package callsheet.backtest;

import callsheet.error.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Recorded sessions by brief, and what was wanted of them. */
public final class Pool {
  /** Sessions of a brief where nothing limits them: more than anybody commissions. */
  private static final int MOST = 1_000_000;

  private final List<PoolGoal> goals;
  private final List<PoolBrief> briefs;
  private final int performers;
  private final boolean isOpen;

  private Pool(List<PoolGoal> goals, List<PoolBrief> briefs, int performers, boolean isOpen) {
    this.goals = List.copyOf(goals);
    this.briefs = List.copyOf(briefs);
    this.performers = performers;
    this.isOpen = isOpen;
  }

  private static Pool recorded(List<PoolGoal> goals, List<PoolBrief> briefs) {
    var casts =
        briefs.stream()
            .flatMap(brief -> brief.sessions().stream())
            .flatMap(session -> session.cast().stream());
    return new Pool(goals, briefs, 1 + casts.mapToInt(Integer::intValue).max().orElse(-1), false);
  }

  /**
   * A pool that wants no more than it holds: every target is lowered to the credit that all
   * sessions together reach, because no choice among them could reach more (METHODS 7.5).
   *
   * @param briefs in the order in which ties are settled
   */
  public static Pool of(List<PoolGoal> goals, List<PoolBrief> briefs) {
    var wanted = recorded(goals, briefs);
    var all = new Credits(wanted);
    briefs.forEach(brief -> brief.sessions().forEach(all::add));
    var achievable = new ArrayList<PoolGoal>();
    for (int goal = 0; goal < goals.size(); goal++) {
      var asked = goals.get(goal);
      Check.argument(
          asked.target() >= 0,
          "Invalid target of %s: %s (must be at least 0)",
          asked.cell(),
          asked.target());
      achievable.add(asked.withTarget(asked.target() - all.missing(goal)));
    }
    return recorded(achievable, briefs);
  }

  /**
   * A pool of which nothing is recorded yet: each brief can be recorded as often as anybody likes,
   * and every target is wanted whole.
   *
   * @param performers who are numbered from 0 to below this
   */
  public static Pool open(List<PoolGoal> goals, List<PoolBrief> briefs, int performers) {
    return new Pool(goals, briefs, performers, true);
  }

  List<PoolGoal> goals() {
    return goals;
  }

  List<PoolBrief> briefs() {
    return briefs;
  }

  PoolBrief brief(int place) {
    return briefs.get(place);
  }

  /** Performers are numbered from 0 to below this. */
  int performers() {
    return performers;
  }

  /** Whether there is nothing to replay, or nothing to replay it for. */
  boolean isEmpty() {
    return sessions() == 0 || goals.stream().noneMatch(goal -> goal.target() > 0);
  }

  /** Sessions of a brief that can be had in all. */
  int most(int place) {
    return isOpen ? MOST : briefs.get(place).sessions().size();
  }

  int sessions() {
    return briefs.stream().mapToInt(brief -> brief.sessions().size()).sum();
  }

  /** What all its sessions cost. */
  BigDecimal price() {
    return briefs.stream()
        .map(brief -> brief.price().multiply(BigDecimal.valueOf(brief.sessions().size())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What one credited turn or pair is worth: its part of the achievable coverage, in all 1. */
  double[] worths() {
    double weights =
        goals.stream().filter(goal -> goal.target() > 0).mapToDouble(PoolGoal::weight).sum();
    return goals.stream()
        .mapToDouble(goal -> goal.target() > 0 ? goal.weight() / goal.target() / weights : 0)
        .toArray();
  }

  /** The same pool with these sessions of each brief: a place twice is a session twice. */
  Pool resampled(List<int[]> places) {
    var drawn =
        IntStream.range(0, briefs.size())
            .mapToObj(
                place -> {
                  var brief = briefs.get(place);
                  var sessions =
                      IntStream.of(places.get(place)).mapToObj(brief.sessions()::get).toList();
                  return new PoolBrief(
                      brief.sceneId(), brief.price(), brief.planned(), brief.barred(), sessions);
                })
            .toList();
    return Pool.of(goals, drawn);
  }
}
