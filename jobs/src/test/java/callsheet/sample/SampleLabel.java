package callsheet.sample;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The label of a turn.
 *
 * @param masses billionths by emotion, in the order of the taxonomy
 * @param votes annotations behind it
 */
record SampleLabel(Map<String, Long> masses, int votes) {
  static final long BILLION = 1_000_000_000;

  /** 1 to 16 divide it. */
  private static final long WHOLE_VOTE = 720_720;

  static SampleLabel of(Spoken turn, Words words) {
    var weights = new LinkedHashMap<String, Long>();
    words.emotions().forEach(emotion -> weights.put(emotion, 0L));
    for (var heard : turn.votes().values()) {
      var meant = new TreeSet<String>();
      heard.words().forEach(word -> meant.add(words.meaning(word)));
      meant.forEach(emotion -> weights.merge(emotion, WHOLE_VOTE / meant.size(), Long::sum));
    }
    weights.values().removeIf(weight -> weight == 0);
    return new SampleLabel(divided(BILLION, weights), turn.votes().size());
  }

  /** Divides a number by weights: floors, then ones to the largest remainders. */
  static <K> Map<K, Long> divided(long number, Map<K, Long> weights) {
    var keys = new ArrayList<>(weights.keySet());
    var all = BigInteger.valueOf(weights.values().stream().mapToLong(weight -> weight).sum());
    var parts = new LinkedHashMap<K, Long>();
    var remainders = new ArrayList<BigInteger>();
    long missing = keys.isEmpty() ? 0 : number;
    for (K key : keys) {
      var product = BigInteger.valueOf(number).multiply(BigInteger.valueOf(weights.get(key)));
      parts.put(key, product.divide(all).longValueExact());
      remainders.add(product.mod(all));
      missing -= parts.get(key);
    }
    // A stable sort: of equal remainders the first key stays first.
    IntStream.range(0, keys.size())
        .boxed()
        .sorted(Comparator.comparing((Integer place) -> remainders.get(place)).reversed())
        .limit(missing)
        .forEach(place -> parts.merge(keys.get(place), 1L, Long::sum));
    return parts;
  }

  /** The masses of the ordered pairs of two labels. */
  static Map<List<String>, Long> pair(SampleLabel before, SampleLabel after) {
    var products = new LinkedHashMap<List<String>, Long>();
    before.masses.forEach(
        (from, mass) ->
            after.masses.forEach((to, other) -> products.put(List.of(from, to), mass * other)));
    return divided(BILLION, products);
  }

  long largest() {
    return masses.values().stream().mapToLong(mass -> mass).max().orElse(0);
  }

  boolean isUsable() {
    return largest() >= BILLION / 2;
  }

  /** The one emotion with the largest mass, or null; a billionth less is rounding. */
  String mode() {
    var modes =
        masses.entrySet().stream()
            .filter(share -> share.getValue() >= largest() - 1)
            .map(Map.Entry::getKey)
            .toList();
    return modes.size() == 1 ? modes.get(0) : null;
  }
}
