package callsheet.work;

import callsheet.statistics.KaplanMeier.Durations;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How long waits were, by length: so many ended, so many go on. Counts add. */
final class DurationCounts implements Serializable {
  private final TreeMap<Double, long[]> counts = new TreeMap<>();

  void add(Durations durations) {
    counts
            .computeIfAbsent(durations.length(), length -> new long[2])[
            durations.isCensored() ? 1 : 0] +=
        durations.count();
  }

  void merge(DurationCounts other) {
    other.durations().forEach(this::add);
  }

  /** Takes away what was added before. */
  void remove(DurationCounts other) {
    other.counts.forEach(
        (length, theirs) -> {
          var ours = counts.computeIfAbsent(length, none -> new long[2]);
          ours[0] -= theirs[0];
          ours[1] -= theirs[1];
        });
  }

  /** One for each length and end that occurs, or an empty one. */
  List<Durations> durations() {
    var durations = new ArrayList<Durations>();
    counts.forEach(
        (length, ends) -> {
          durations.add(new Durations(length, false, ends[0]));
          durations.add(new Durations(length, true, ends[1]));
        });
    return durations;
  }
}
