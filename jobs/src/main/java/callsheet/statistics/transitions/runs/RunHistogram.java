package callsheet.statistics.transitions.runs;

import static java.util.stream.Collectors.summingLong;

import callsheet.statistics.transitions.Segment;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many runs of each emotion, next emotion, length and kind of ends there are, with their times:
 * all that dwell times and semi-Markov chains need. Histograms add (METHODS 2.8, 9).
 */
public final class RunHistogram {
  private final TreeMap<RunKind, RunTotals> totals = new TreeMap<>();

  /** Adds the runs of a segment. */
  public void add(Segment segment) {
    EmotionRun.of(segment).forEach(run -> add(RunKind.of(run), RunTotals.of(run)));
  }

  /** Adds runs that were summed elsewhere. */
  public void add(RunKind kind, RunTotals runs) {
    totals.merge(kind, runs, RunTotals::plus);
  }

  /** Adds the runs of other segments. */
  public void merge(RunHistogram other) {
    other.totals.forEach(this::add);
  }

  /** Takes away runs that were added or merged before. */
  public void subtract(RunHistogram other) {
    other.totals.forEach(
        (kind, runs) -> {
          var left = totals.getOrDefault(kind, RunTotals.NONE).minus(runs);
          if (left.equals(RunTotals.NONE)) {
            totals.remove(kind);
          } else {
            totals.put(kind, left);
          }
        });
  }

  /** The sums of every kind that occurs. */
  public NavigableMap<RunKind, RunTotals> totals() {
    return new TreeMap<>(totals);
  }

  /** How many runs of one emotion that went on to another there are, by length in turns. */
  public NavigableMap<Integer, Long> lengths(int emotion, int next) {
    return of(emotion)
        .filter(kind -> kind.getKey().next() == next)
        .collect(
            Collectors.groupingBy(
                kind -> kind.getKey().length(),
                TreeMap::new,
                summingLong(kind -> kind.getValue().runs())));
  }

  Stream<Map.Entry<RunKind, RunTotals>> of(int emotion) {
    return totals.entrySet().stream().filter(kind -> kind.getKey().emotion() == emotion);
  }
}
