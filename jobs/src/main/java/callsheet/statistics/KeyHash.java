package callsheet.statistics;

import java.nio.charset.StandardCharsets;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/**
 * Chance without a generator: numbers that look random and depend on nothing but a key and the
 * number of the draw, so neither the order of the work nor the machine shows (METHODS 0.9).
 *
 * <p>Spark's {@code xxhash64(concat(key, '#', draw))} is the same number; its {@code xxhash64(key,
 * draw)} is another one.
 */
public final class KeyHash {
  private static final XXHash64 HASH = XXHashFactory.safeInstance().hash64();
  private static final long SEED = 42;

  private KeyHash() {}

  /** XXH64 of {@code key#draw} in UTF-8, with seed 42: all 64 bits. */
  public static long of(String key, long draw) {
    var text = (key + "#" + draw).getBytes(StandardCharsets.UTF_8);
    return HASH.hash(text, 0, text.length, SEED);
  }

  /** A number from 0 to below 1, uniform over keys and draws: the upper 53 bits of the hash. */
  public static double uniform(String key, long draw) {
    return (of(key, draw) >>> 11) * 0x1p-53;
  }
}
