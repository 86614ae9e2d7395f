package callsheet.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jpountz.xxhash.XXHash64;
import net.jpountz.xxhash.XXHashFactory;

/**
 * The draws of one key: SplitMix64 started from the XXH64 of the key. Never shared between keys, so
 * nothing depends on the order in which entities are made.
 */
final class Chance {
  private static final XXHash64 HASH = XXHashFactory.safeInstance().hash64();

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  static Chance of(long seed, String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return new Chance(HASH.hash(bytes, 0, bytes.length, seed));
  }

  /** Uniform in [0, 1). */
  double unit() {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high) {
    return low + unit() * (high - low);
  }

  /** Uniform in a range, with three digits: a number to be told as truth. */
  double trait(double low, double high) {
    return rounded(between(low, high));
  }

  static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** Uniform among the integers from {@code low} to {@code high}, both included. */
  int whole(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  boolean happens(double probability) {
    return unit() < probability;
  }

  /** Bell-shaped with mean 0 and standard deviation 1, within ±3.5: a sum of four uniforms. */
  double bell() {
    return (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772;
  }

  /** Exponential with mean 1. */
  double exponential() {
    return -StrictMath.log(1 - unit());
  }

  <T> T pick(List<T> values) {
    return values.get(whole(0, values.size() - 1));
  }

  /** An index drawn in proportion to the weights, which need not sum to one. */
  int weighted(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double rest = unit() * total;
    for (int index = 0; index < weights.length; index++) {
      rest -= weights[index];
      if (rest < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }
}
