package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineTurn;
import callsheet.corpus.Vote;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Labels by the book, for {@link NaiveCounts}: a label maps emotions to billionths. */
final class NaiveLabels {
  static final BigInteger UNIT = BigInteger.valueOf(1_000_000_000);

  /** Divisible by the number of emotions that any vote may name. */
  private static final BigInteger VOTE = BigInteger.valueOf(720_720);

  private final Taxonomy taxonomy;

  NaiveLabels(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Emotions of the taxonomy that each vote names, for votes that name any. */
  List<Set<Integer>> voting(TimelineTurn turn) {
    var voting = new ArrayList<Set<Integer>>();
    for (Vote vote : turn.votes()) {
      var named = new TreeSet<Integer>();
      vote.emotions().forEach(word -> named.add(taxonomy.indexOf(word)));
      named.remove(Taxonomy.UNKNOWN);
      if (!named.isEmpty()) {
        voting.add(named);
      }
    }
    return voting;
  }

  static SortedMap<Integer, BigInteger> label(List<Set<Integer>> voting) {
    var weights = new TreeMap<Integer, BigInteger>();
    for (Set<Integer> named : voting) {
      var share = VOTE.divide(BigInteger.valueOf(named.size()));
      named.forEach(emotion -> weights.merge(emotion, share, BigInteger::add));
    }
    return divided(UNIT, weights);
  }

  /** The emotion on top; null when another is within a billionth. */
  static @Nullable Integer mode(SortedMap<Integer, BigInteger> label) {
    var top = Collections.max(label.values());
    var near =
        label.keySet().stream()
            .filter(emotion -> top.subtract(label.get(emotion)).compareTo(BigInteger.ONE) <= 0)
            .toList();
    return near.size() == 1 ? near.get(0) : null;
  }

  /** The pair of two labels: ordered pairs of emotions to billionths. */
  static SortedMap<List<Integer>, BigInteger> pair(
      SortedMap<Integer, BigInteger> before, SortedMap<Integer, BigInteger> after) {
    var products =
        new TreeMap<List<Integer>, BigInteger>(
            Comparator.<List<Integer>, Integer>comparing(pair -> pair.get(0))
                .thenComparing(pair -> pair.get(1)));
    before.forEach(
        (from, mass) ->
            after.forEach((to, other) -> products.put(List.of(from, to), mass.multiply(other))));
    return divided(UNIT, products);
  }

  /** Divides an amount by weights: floors, then one each to the largest remainders. */
  static <K> SortedMap<K, BigInteger> divided(BigInteger amount, SortedMap<K, BigInteger> weights) {
    var sum = weights.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    var parts = new TreeMap<K, BigInteger>(weights.comparator());
    weights.forEach((key, weight) -> parts.put(key, amount.multiply(weight).divide(sum)));
    var missing = parts.values().stream().reduce(amount, BigInteger::subtract).intValue();
    weights.keySet().stream()
        .sorted(
            Comparator.comparing((K key) -> amount.multiply(weights.get(key)).mod(sum)).reversed())
        .limit(weights.isEmpty() ? 0 : missing)
        .forEach(key -> parts.merge(key, BigInteger.ONE, BigInteger::add));
    return parts;
  }
}
