package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many kinds, arcs for instance, were met how often: all that estimates of the unseen need.
 *
 * @param units sampling units: sessions, in which a kind is met or not, or single observations
 * @param kinds how many kinds were met so many times, by the number of times; none at 0 times
 * @param possible how many kinds there can be: K² transitions of K emotions; {@link #OPEN} where
 *     nobody knows
 */
public record FrequencyCounts(long units, SortedMap<Long, Long> kinds, long possible) {
  /** No bound on the kinds. */
  public static final long OPEN = Long.MAX_VALUE;

  public FrequencyCounts {
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
    boolean isCounted = kinds.values().stream().allMatch(count -> count > 0);
    if (!isCounted || (!kinds.isEmpty() && (kinds.firstKey() < 1 || kinds.lastKey() > units))) {
      throw new IllegalArgumentException("Invalid frequencies: not counts of 1 to " + units);
    }
    if (possible < kinds.values().stream().mapToLong(Long::longValue).sum()) {
      throw new IllegalArgumentException("Invalid frequencies: more kinds than " + possible);
    }
  }

  /**
   * The counts of a sample of independent observations. Turns and pairs are none: those of a
   * session depend on each other, and sample coverage comes out too high.
   *
   * @param counts observations of each kind, whole; zeros do not matter
   */
  public static FrequencyCounts ofObservations(long[] counts, long possible) {
    var met = Masses.sortedPositive(counts);
    return new FrequencyCounts(Masses.total(met), frequencies(boxed(met)), possible);
  }

  static SortedMap<Long, Long> frequencies(Collection<Long> counts) {
    var kinds = new TreeMap<Long, Long>();
    counts.forEach(count -> kinds.merge(count, 1L, Long::sum));
    return kinds;
  }

  private static Collection<Long> boxed(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }

  /** Kinds that were met so many times. */
  public long met(long times) {
    return kinds.getOrDefault(times, 0L);
  }

  /** Kinds that were met at all. */
  public long observed() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Kinds, each as often as it was met: U, or the sample size where units are observations. */
  public long total() {
    return kinds.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
  }

  /** Whether every kind that there can be was met. */
  boolean isComplete() {
    return observed() == possible;
  }
}
