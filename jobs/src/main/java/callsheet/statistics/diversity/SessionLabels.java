package callsheet.statistics.diversity;

import callsheet.statistics.Masses;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often a performer was heard in each emotion in one session.
 *
 * @param turns by emotion, whole turns; not to be changed
 */
public record SessionLabels(String session, String performer, long[] turns) {

  long size() {
    return Masses.total(turns);
  }

  String key() {
    return session + "|" + performer;
  }

  private record RankedTurn(long rank, int emotion) {}

  /**
   * As many of the turns as asked for, drawn without replacement: those of the lowest ranks.
   *
   * @param rankOfTurn of the keys {@code session|performer|emotion|number}
   */
  long[] rarefied(long size, ToLongFunction<String> rankOfTurn) {
    var drawn = new long[turns.length];
    IntStream.range(0, turns.length)
        .boxed()
        .flatMap(
            emotion ->
                LongStream.range(0, turns[emotion])
                    .mapToObj(number -> key() + "|" + emotion + "|" + number)
                    .map(key -> new RankedTurn(rankOfTurn.applyAsLong(key), emotion)))
        .sorted(Comparator.comparingLong(RankedTurn::rank))
        .limit(size)
        .forEach(turn -> drawn[turn.emotion()]++);
    return drawn;
  }

  /** Jensen and Shannon's divergence in bits of two that have equally many turns. */
  static double divergenceBits(long[] left, long[] right) {
    var both = IntStream.range(0, left.length).mapToLong(i -> left[i] + right[i]).toArray();
    double mean = (bits(left) + bits(right)) / 2;
    return Math.max(0, Math.min(1, bits(both) - mean));
  }

  private static double bits(long[] turns) {
    return Entropy.natsOf(Arrays.stream(turns).filter(n -> n > 0).sorted().toArray()) / Math.log(2);
  }
}
