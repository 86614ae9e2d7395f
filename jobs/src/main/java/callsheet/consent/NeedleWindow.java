package callsheet.consent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Needles of at least one width, found by the hash of their first bytes, which rolls along the text
 * (Karp and Rabin 1987). Every hit is compared byte by byte.
 */
final class NeedleWindow {
  private static final int WIDEST = 12;
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final int FILTER_BITS = 20;

  private final int width;
  private final long power;
  private final BitSet filter = new BitSet(1 << FILTER_BITS);
  private final Map<Long, List<Needle>> needles = new HashMap<>();

  NeedleWindow(int width) {
    this.width = width;
    long highest = 1;
    for (int place = 1; place < width; place++) {
      highest *= BASE;
    }
    this.power = highest;
  }

  /** The width that suits a needle of that length. */
  static int width(int length) {
    return Math.min(length, WIDEST);
  }

  void add(Needle needle) {
    long hash = hash(needle.bytes(), 0);
    filter.set(bit(hash));
    needles.computeIfAbsent(hash, any -> new ArrayList<>()).add(needle);
  }

  void find(Stretch stretch, IntConsumer found) {
    var bytes = stretch.bytes();
    int last = Math.min(stretch.to(), stretch.filled() - width + 1) - 1;
    if (stretch.from() > last) {
      return;
    }
    long hash = hash(bytes, stretch.from());
    tell(stretch, stretch.from(), hash, found);
    for (int start = stretch.from() + 1; start <= last; start++) {
      hash = (hash - bytes[start - 1] * power) * BASE + bytes[start + width - 1];
      tell(stretch, start, hash, found);
    }
  }

  private void tell(Stretch stretch, int start, long hash, IntConsumer found) {
    if (filter.get(bit(hash))) {
      for (Needle needle : needles.getOrDefault(hash, List.of())) {
        if (needle.isAt(stretch.bytes(), start, stretch.filled())) {
          found.accept(needle.term());
        }
      }
    }
  }

  private long hash(byte[] bytes, int start) {
    long hash = 0;
    for (int place = start; place < start + width; place++) {
      hash = hash * BASE + bytes[place];
    }
    return hash;
  }

  private static int bit(long hash) {
    return (int) (hash >>> (Long.SIZE - FILTER_BITS));
  }
}
