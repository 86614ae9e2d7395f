package callsheet.statistics.transitions;

/**
 * Chance without a generator: 64 bits that depend on a key and the number of a draw alone. METHODS
 * 0.9 takes XXH64 of {@code key#draw} in UTF-8, with seed 42.
 */
@FunctionalInterface
public interface DrawHash {
  /** The bits of one draw for the key. */
  long of(String key, long draw);
}
