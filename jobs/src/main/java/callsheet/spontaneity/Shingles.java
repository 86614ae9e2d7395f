package callsheet.spontaneity;

import callsheet.statistics.KeyHash;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;

/**
 * What two texts are compared by: the set of their pairs of neighbouring words, each pair as a
 * number, in the form in which MLlib's MinHash takes a set. (Broder 1997 calls runs of words
 * shingles. Pairs, for a line has few words: with runs of three one other word in the middle of ten
 * leaves less than half.) Two pairs share a number once in two thousand million.
 */
final class Shingles {
  /** MLlib's hash functions map numbers below this prime to one another. */
  private static final int NUMBERS = 2_038_074_742;

  /**
   * No session of minutes has as many; of one that has, those of the lowest numbers stand for all,
   * which are a random part.
   */
  private static final int MOST = 20_000;

  private Shingles() {}

  /** The pairs of a text's words; of one word that word. There must be one. */
  static Vector of(List<String> words) {
    var pairs =
        words.size() == 1
            ? IntStream.of(number(words.get(0)))
            : IntStream.range(1, words.size())
                .map(second -> number(words.get(second - 1) + " " + words.get(second)));
    return set(pairs);
  }

  /** What is in any of the sets. */
  static Vector union(List<Vector> sets) {
    return set(sets.stream().flatMapToInt(set -> Arrays.stream(numbers(set))));
  }

  /** The numbers, ascending. */
  static int[] numbers(Vector set) {
    return set.toSparse().indices();
  }

  private static int number(String shingle) {
    return (int) Math.floorMod(KeyHash.of(shingle, 0), (long) NUMBERS);
  }

  private static Vector set(IntStream numbers) {
    var distinct = numbers.sorted().distinct().limit(MOST).toArray();
    var isThere = new double[distinct.length];
    Arrays.fill(isThere, 1);
    return Vectors.sparse(NUMBERS, distinct, isThere);
  }
}
