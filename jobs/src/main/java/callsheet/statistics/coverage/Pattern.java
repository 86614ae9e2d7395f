package callsheet.statistics.coverage;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A combination of attribute values; what it does not name may be anything. The pattern of no names
 * is everything there is.
 *
 * @param values place of a value among those of its attribute, by place of the attribute
 */
public record Pattern(SortedMap<Integer, Integer> values) {
  /** Everything. */
  public static final Pattern ANYTHING = new Pattern(new TreeMap<>());

  /** The same values whatever map holds them. */
  public static Pattern of(Map<Integer, Integer> values) {
    return new Pattern(new TreeMap<>(values));
  }

  /** How many attributes it names. */
  public int level() {
    return values.size();
  }

  /** The pattern that also names a value of an attribute. */
  Pattern with(int attribute, int value) {
    var more = new TreeMap<>(values);
    more.put(attribute, value);
    return new Pattern(more);
  }

  /** The patterns that name one attribute less. */
  Stream<Pattern> parents() {
    return values.keySet().stream()
        .map(
            attribute -> {
              var fewer = new TreeMap<>(values);
              fewer.remove(attribute);
              return new Pattern(fewer);
            });
  }

  /** Whether all that fits this pattern fits the other one. */
  public boolean isWithin(Pattern other) {
    return values.entrySet().containsAll(other.values.entrySet());
  }
}
