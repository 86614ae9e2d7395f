package callsheet.corpus;

import callsheet.error.Check;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session packed for counting: its turns in order, each with speaker, times and votes (not
 * labels: those are made of votes, annotator model and taxonomy while counting, so that neither
 * model nor taxonomy rewrites a session).
 *
 * <p>Version 1, all integers variable-length (7 bits a byte, low first; signed ones zigzag):
 *
 * <pre>
 * version 1 · number of words · (bytes, UTF-8)* · number of turns · turn*
 * turn = flags (1 tombstone, 2 has start, 4 has end) · signed ordinal − previous ordinal
 *        · [speaker] · [signed start − previous start] · [signed end − start, or end] · [number of votes · vote*]
 * vote = 2 · annotator + (1 if several words) · [number of words] · word*
 * </pre>
 *
 * @param turns in the order of {@link #ordered}
 */
public record Timeline(List<TimelineTurn> turns) {
  /** The version that {@link #pack} writes. */
  public static final int VERSION = 1;

  static final int IS_TOMBSTONE = 1;
  static final int HAS_START = 2;
  static final int HAS_END = 4;

  /**
   * The order of METHODS 0.3: by start and ordinal; by ordinal alone when any turn that is here
   * lacks a start.
   */
  public static Timeline ordered(List<TimelineTurn> turns) {
    var byOrdinal = Comparator.comparingInt(TimelineTurn::ordinal);
    var sorted = new ArrayList<>(turns);
    sorted.sort(byOrdinal);
    if (turns.stream().allMatch(turn -> turn.startMs() != null)) {
      sorted.sort(Comparator.comparingLong(turn -> Check.present(turn.startMs())));
    }
    return new Timeline(List.copyOf(sorted));
  }

  /** The timeline as bytes. */
  public byte[] pack() {
    var words = words();
    var bytes = new PackedWriter().unsigned(VERSION).unsigned(words.size());
    words.keySet().forEach(word -> bytes.block(word.getBytes(StandardCharsets.UTF_8)));
    bytes.unsigned(turns.size());
    int previousOrdinal = 0;
    long previousStart = 0;
    for (TimelineTurn turn : turns) {
      bytes.unsigned(flags(turn)).signed((long) turn.ordinal() - previousOrdinal);
      previousOrdinal = turn.ordinal();
      if (turn.speaker() != TimelineTurn.TOMBSTONE) {
        bytes.unsigned(turn.speaker());
        packTimes(turn, previousStart, bytes);
        packVotes(turn, words, bytes);
        previousStart = turn.startMs() == null ? previousStart : turn.startMs();
      }
    }
    return bytes.toByteArray();
  }

  /** The timeline that {@link #pack} made the bytes of. */
  public static Timeline unpack(byte[] packed) {
    var cursor = new TimelineCursor();
    cursor.open(packed);
    var turns = new ArrayList<TimelineTurn>();
    while (cursor.next()) {
      turns.add(cursor.turn());
    }
    return new Timeline(List.copyOf(turns));
  }

  private static int flags(TimelineTurn turn) {
    if (turn.speaker() == TimelineTurn.TOMBSTONE) {
      return IS_TOMBSTONE;
    }
    return (turn.startMs() == null ? 0 : HAS_START) | (turn.endMs() == null ? 0 : HAS_END);
  }

  private static void packTimes(TimelineTurn turn, long previousStart, PackedWriter bytes) {
    if (turn.startMs() != null) {
      bytes.signed(turn.startMs() - previousStart);
    }
    if (turn.endMs() != null) {
      bytes.signed(turn.endMs() - (turn.startMs() == null ? 0 : turn.startMs()));
    }
  }

  private static void packVotes(TimelineTurn turn, Map<String, Integer> words, PackedWriter bytes) {
    bytes.unsigned(turn.votes().size());
    for (Vote vote : turn.votes()) {
      boolean several = vote.emotions().size() > 1;
      bytes.unsigned(2L * vote.annotator() + (several ? 1 : 0));
      if (several) {
        bytes.unsigned(vote.emotions().size());
      }
      vote.emotions().forEach(word -> bytes.unsigned(words.get(word)));
    }
  }

  private Map<String, Integer> words() {
    var words = new LinkedHashMap<String, Integer>();
    for (TimelineTurn turn : turns) {
      for (Vote vote : turn.votes()) {
        vote.emotions().forEach(word -> words.putIfAbsent(word, words.size()));
      }
    }
    return words;
  }
}
