package callsheet.statistics.work;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who stands behind a number about a group, and with how much. Numbers over disjoint parts of the
 * corpus add.
 *
 * @param masses by performer, in the unit in which the number is published: 1 each where performers
 *     are counted; those with 0 are left out
 */
public record Contributors(SortedMap<String, Long> masses) {
  static final Contributors NONE = new Contributors(Collections.emptySortedMap());

  public Contributors {
    if (masses.values().stream().anyMatch(mass -> mass < 0)) {
      throw new IllegalArgumentException("Invalid mass: below 0");
    }
    var positive = new TreeMap<>(masses);
    positive.values().removeIf(mass -> mass == 0);
    masses = Collections.unmodifiableSortedMap(positive);
  }

  /** All of them together: a performer in several parts counts once, with all of it. */
  static Contributors sum(Collection<Contributors> parts) {
    var sum = new TreeMap<String, Long>();
    parts.forEach(
        part ->
            part.masses.forEach((performer, mass) -> sum.merge(performer, mass, Math::addExact)));
    return new Contributors(sum);
  }

  /**
   * Whom the difference of two numbers is about, by how much each of them is more in one than in
   * the other. When one is part of the other it is the rest.
   */
  Contributors difference(Contributors other) {
    var difference = new TreeMap<>(masses);
    other.masses.forEach(
        (performer, mass) ->
            difference.merge(performer, mass, (ours, theirs) -> Math.abs(ours - theirs)));
    return new Contributors(difference);
  }

  /** Whether everybody has at least as much in the whole. */
  boolean isPartOf(Contributors whole) {
    return masses.entrySet().stream()
        .allMatch(entry -> entry.getValue() <= whole.masses.getOrDefault(entry.getKey(), 0L));
  }

  /** How many they are. */
  public int performers() {
    return masses.size();
  }

  /** The number: what they have together. */
  public long mass() {
    return masses.values().stream().reduce(0L, Math::addExact);
  }

  /** What the one with the most has; 0 of nobody. */
  long largest() {
    return masses.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
