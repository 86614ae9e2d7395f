package callsheet.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same thing on two nights.
 *
 * @param before null when it was not there
 * @param after null when it is gone
 */
record Sides<T>(@Nullable T before, @Nullable T after) {

  /** The things of two nights by their keys: in the order of the later night, then the others. */
  static <K, T> Map<K, Sides<T>> byKey(
      Collection<T> before, Collection<T> after, Function<T, K> key) {
    var old = new LinkedHashMap<K, T>();
    before.forEach(item -> old.put(key.apply(item), item));
    var both = new LinkedHashMap<K, Sides<T>>();
    after.forEach(item -> both.put(key.apply(item), new Sides<>(old.get(key.apply(item)), item)));
    old.forEach((name, item) -> both.computeIfAbsent(name, gone -> new Sides<>(item, null)));
    return both;
  }

  /** The side that is there; the later one when both are. */
  T either() {
    return Objects.requireNonNull(after == null ? before : after);
  }

  boolean isSame() {
    return Objects.equals(before, after);
  }

  boolean areBoth() {
    return before != null && after != null;
  }

  /** Something of both sides; null where the side is. */
  <U> Sides<U> map(Function<T, @Nullable U> value) {
    return new Sides<>(
        before == null ? null : value.apply(before), after == null ? null : value.apply(after));
  }

  /** {@code new}, {@code gone}, or the word for one that was there and is. */
  String appearance(String changed) {
    return before == null ? "new" : after == null ? "gone" : changed;
  }
}
