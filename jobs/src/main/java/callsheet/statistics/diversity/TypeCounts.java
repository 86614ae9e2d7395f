package callsheet.statistics.diversity;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How often each word was said. Counts add: a performer's are the sum of the sessions'. */
public final class TypeCounts {
  private final TreeMap<String, Long> counts = new TreeMap<>();

  /** Counts each of the words once more. */
  public void add(Collection<String> words) {
    words.forEach(word -> add(word, 1));
  }

  /** Counts the word so many times more, at least once. */
  public void add(String word, long times) {
    if (times < 1) {
      throw new IllegalArgumentException("Invalid count: " + times + " (must be at least 1)");
    }
    counts.merge(word, times, Math::addExact);
  }

  /** Adds the counts of other text. */
  public void merge(TypeCounts other) {
    Map.copyOf(other.counts).forEach(this::add);
  }

  /** Words said, repetitions included. */
  public long tokens() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Different words said. */
  public long types() {
    return counts.size();
  }

  /**
   * Types over tokens; {@code NO_DATA} without any. Falls with every further word: compare it at
   * equal numbers of tokens or not at all.
   */
  public Estimate<Double> typeTokenRatio() {
    return counts.isEmpty()
        ? Estimate.undefined(Reason.NO_DATA)
        : Estimate.of((double) types() / tokens());
  }

  /** How many types were said how often. */
  SortedMap<Long, Long> typesByCount() {
    var types = new TreeMap<Long, Long>();
    counts.values().forEach(count -> types.merge(count, 1L, Long::sum));
    return types;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TypeCounts that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }
}
