package callsheet.statistics.transitions.arcs;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much more often arcs of one length occur than their single steps explain (METHODS 2.10): of
 * three emotions N_ijk·N_j / (N_ij·N_jk), of more with every further step's N_jk/N_j. All of these
 * are counted over the same places, those where an arc of that length begins, so that an arc at the
 * end of a segment does not count on one side only.
 *
 * <p>Arcs that were mined from the same segments look better than they are: hold half of the
 * performers out, or adjust over all arcs that were looked at.
 */
public final class FirstOrderLift {
  private final int length;
  private final Map<Arc, Long> occurrences = new TreeMap<>();
  private final List<Map<Arc, Long>> steps;
  private final List<Map<Integer, Long>> emotions;

  /**
   * The lifts of a set of arcs.
   *
   * @param arcs all arcs of the length that occur
   * @param length emotions of each, at least 3
   */
  public FirstOrderLift(List<ArcSupport> arcs, int length) {
    if (length < 3 || arcs.stream().anyMatch(arc -> arc.arc().length() != length)) {
      throw new IllegalArgumentException("Invalid arcs: not all of %d emotions".formatted(length));
    }
    this.length = length;
    this.steps = maps(length - 1);
    this.emotions = maps(length - 1);
    for (ArcSupport arc : arcs) {
      occurrences.merge(arc.arc(), arc.occurrences(), Math::addExact);
      for (int place = 0; place + 1 < length; place++) {
        var step = arc.arc().part(place, place + 2);
        steps.get(place).merge(step, arc.occurrences(), Math::addExact);
        emotions.get(place).merge(step.emotions().get(0), arc.occurrences(), Math::addExact);
      }
    }
  }

  private static <K extends Comparable<K>> List<Map<K, Long>> maps(int count) {
    return Stream.generate(() -> (Map<K, Long>) new TreeMap<K, Long>()).limit(count).toList();
  }

  /**
   * Occurrences over those that the steps explain; {@code ZERO_MARGIN} when one of the steps does
   * not occur in its place.
   */
  public Estimate<Double> of(Arc arc) {
    if (arc.length() != length) {
      throw new IllegalArgumentException(
          "Invalid arc: of %d emotions, not %d".formatted(arc.length(), length));
    }
    double expected = count(steps.get(0), arc.part(0, 2));
    for (int place = 1; place + 1 < length && expected > 0; place++) {
      double both = count(steps.get(place), arc.part(place, place + 2));
      expected *= both / count(emotions.get(place), arc.emotions().get(place));
    }
    return expected == 0
        ? Estimate.undefined(Reason.ZERO_MARGIN)
        : Estimate.of(count(occurrences, arc) / expected);
  }

  private static <K> double count(Map<K, Long> counts, K key) {
    return counts.getOrDefault(key, 0L);
  }
}
