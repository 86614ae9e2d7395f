package callsheet.statistics;

/** Orders of chance, functions of a hash. */
public final class Shuffle {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Shuffle() {}

  /** The numbers below {@code size} in one of their orders, all about equally likely. */
  public static int[] order(int size, long hash) {
    var order = new int[size];
    for (int place = 1; place < size; place++) {
      int other = below(place + 1, mixed(hash + place * GOLDEN));
      order[place] = order[other];
      order[other] = place;
    }
    return order;
  }

  /** The numbers below {@code size}, ascending. */
  public static int[] unchanged(int size) {
    var order = new int[size];
    for (int place = 0; place < size; place++) {
      order[place] = place;
    }
    return order;
  }

  private static int below(int bound, long bits) {
    return (int) (((bits >>> 32) * bound) >>> 32);
  }

  /** The finisher of SplitMix64: neighbouring numbers become unrelated bits. */
  private static long mixed(long number) {
    long bits = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
