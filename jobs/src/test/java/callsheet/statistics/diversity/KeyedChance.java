package callsheet.statistics.diversity;

import java.nio.charset.StandardCharsets;
import net.jpountz.xxhash.XXHashFactory;

/** The hashes and weights of METHODS 0.9, as callers hand them in. */
final class KeyedChance {
  private KeyedChance() {}

  static long hash(String key, long draw) {
    var text = (key + "#" + draw).getBytes(StandardCharsets.UTF_8);
    return XXHashFactory.safeInstance().hash64().hash(text, 0, text.length, 42);
  }

  static int poisson(String key, long replicate) {
    double uniform = (hash(key, replicate) >>> 11) * 0x1p-53;
    double term = Math.exp(-1);
    double sum = term;
    int weight = 0;
    while (uniform >= sum && weight < 18) {
      weight++;
      term /= weight;
      sum += term;
    }
    return weight;
  }
}
