package callsheet.statistics.diversity;

import callsheet.statistics.KeyHash;
import callsheet.statistics.Masses;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often a performer was heard in each emotion in one session.
 *
 * @param turns by emotion, whole turns; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Read, never compared.
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
   * @param draw its number; ranks are the hashes of {@code session|performer|emotion|number} in it
   */
  long[] rarefied(long size, long draw) {
    if (size >= size()) {
      return turns.clone();
    }
    var drawn = new long[turns.length];
    IntStream.range(0, turns.length)
        .boxed()
        .flatMap(
            emotion ->
                LongStream.range(0, turns[emotion])
                    .mapToObj(number -> key() + "|" + emotion + "|" + number)
                    .map(key -> new RankedTurn(KeyHash.of(key, draw), emotion)))
        .sorted(Comparator.comparingLong(RankedTurn::rank))
        .limit(size)
        .forEach(turn -> drawn[turn.emotion()]++);
    return drawn;
  }
}
