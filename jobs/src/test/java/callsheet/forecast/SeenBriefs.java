package callsheet.forecast;

import callsheet.recordings.WantedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Evidence that a test writes down: what every session of a brief brought, always the same. */
final class SeenBriefs implements Evidence {
  private final List<WantedCell> goals;
  private final List<Long> sessions = new ArrayList<>();
  private final Map<List<Integer>, Double> eachSession = new HashMap<>();
  private final Set<List<Integer>> planned = new HashSet<>();
  private final Set<List<Integer>> barred = new HashSet<>();

  SeenBriefs(WantedCell... goals) {
    this.goals = List.of(goals);
  }

  /** Adds a brief with so many sessions, which bring so much to each goal. */
  SeenBriefs brief(long count, double... each) {
    for (int goal = 0; goal < each.length; goal++) {
      eachSession.put(List.of(sessions.size(), goal), each[goal]);
    }
    sessions.add(count);
    return this;
  }

  /** The arc of the last brief names a goal. */
  SeenBriefs planning(int goal) {
    planned.add(List.of(sessions.size() - 1, goal));
    return this;
  }

  /** The last brief cannot bring anything to a goal. */
  SeenBriefs barredFrom(int goal) {
    barred.add(List.of(sessions.size() - 1, goal));
    return this;
  }

  @Override
  public int briefs() {
    return sessions.size();
  }

  @Override
  public int goals() {
    return goals.size();
  }

  @Override
  public WantedCell wanted(int goal) {
    return goals.get(goal);
  }

  @Override
  public long sessions(int brief) {
    return sessions.get(brief);
  }

  @Override
  public double sum(int brief, int goal) {
    return sessions(brief) * each(brief, goal);
  }

  @Override
  public double squares(int brief, int goal) {
    return sessions(brief) * each(brief, goal) * each(brief, goal);
  }

  private double each(int brief, int goal) {
    return eachSession.getOrDefault(List.of(brief, goal), 0.0);
  }

  @Override
  public boolean isPlanned(int brief, int goal) {
    return planned.contains(List.of(brief, goal));
  }

  @Override
  public boolean isBarred(int brief, int goal) {
    return barred.contains(List.of(brief, goal));
  }
}
