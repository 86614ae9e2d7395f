package callsheet.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks packed timelines turn by turn, without making objects: open one, then call {@link #next}
 * until it is false. Use one cursor for many timelines.
 */
public final class TimelineCursor {
  private byte[] packed = {};
  private int at;
  private int wordCount;
  private int[] wordStarts = new int[16];
  private int[] wordEnds = new int[16];
  private int turnsLeft;
  private int flags;
  private int ordinal;
  private int speaker;
  private long previousStart;
  private long startMs;
  private long endMs;

  private int voteCount;
  private int[] annotators = new int[16];
  private int[] voteEnds = new int[16];
  private int[] votedWords = new int[64];

  /** Starts at the first turn of a timeline. */
  public void open(byte[] timeline) {
    packed = timeline;
    at = 0;
    int version = (int) unsigned();
    if (version != Timeline.VERSION) {
      throw new IllegalStateException("Unknown version of a timeline: " + version);
    }
    openWords();
    turnsLeft = (int) unsigned();
    ordinal = 0;
    previousStart = 0;
  }

  private void openWords() {
    wordCount = (int) unsigned();
    if (wordCount > wordStarts.length) {
      wordStarts = new int[2 * wordCount];
      wordEnds = new int[2 * wordCount];
    }
    for (int word = 0; word < wordCount; word++) {
      int length = (int) unsigned();
      wordStarts[word] = at;
      at += length;
      wordEnds[word] = at;
    }
  }

  /** Moves to the next turn; false when there is none. */
  public boolean next() {
    if (turnsLeft == 0) {
      return false;
    }
    turnsLeft--;
    flags = (int) unsigned();
    ordinal += (int) signed();
    voteCount = 0;
    if (isTombstone()) {
      boolean hasSpeaker = (flags & Timeline.HAS_SPEAKER) != 0;
      speaker = hasSpeaker ? (int) unsigned() : TimelineTurn.NO_SPEAKER;
      return true;
    }
    speaker = (int) unsigned();
    startMs = hasStart() ? previousStart + signed() : 0;
    previousStart = hasStart() ? startMs : previousStart;
    endMs = hasEnd() ? startMs + signed() : 0;
    readVotes();
    return true;
  }

  private void readVotes() {
    voteCount = (int) unsigned();
    if (voteCount > annotators.length) {
      annotators = new int[2 * voteCount];
      voteEnds = new int[2 * voteCount];
    }
    int end = 0;
    for (int vote = 0; vote < voteCount; vote++) {
      int head = (int) unsigned();
      annotators[vote] = head >>> 1;
      int named = (head & 1) == 0 ? 1 : (int) unsigned();
      if (end + named > votedWords.length) {
        votedWords = Arrays.copyOf(votedWords, 2 * (end + named));
      }
      for (int word = 0; word < named; word++) {
        votedWords[end++] = (int) unsigned();
      }
      voteEnds[vote] = end;
    }
  }

  /** How many words this timeline's votes use; {@link #votedWord} counts in them. */
  int wordCount() {
    return wordCount;
  }

  /** One of the words. */
  String word(int word) {
    int length = wordEnds[word] - wordStarts[word];
    return new String(packed, wordStarts[word], length, StandardCharsets.UTF_8);
  }

  /** The emotion that the word means. */
  int emotion(int word, WordEmotions emotions) {
    return emotions.emotion(packed, wordStarts[word], wordEnds[word]);
  }

  public int ordinal() {
    return ordinal;
  }

  public boolean isTombstone() {
    return (flags & Timeline.IS_TOMBSTONE) != 0;
  }

  /**
   * Place of the performer in the session's list; {@link TimelineTurn#NO_SPEAKER} for a tombstone
   * whose performer is gone.
   */
  public int speaker() {
    return speaker;
  }

  public boolean hasStart() {
    return (flags & Timeline.HAS_START) != 0;
  }

  public boolean hasEnd() {
    return (flags & Timeline.HAS_END) != 0;
  }

  /** Start in milliseconds; meaningless without {@link #hasStart}. */
  public long startMs() {
    return startMs;
  }

  /** End in milliseconds; meaningless without {@link #hasEnd}. */
  public long endMs() {
    return endMs;
  }

  public int voteCount() {
    return voteCount;
  }

  /** Place of the vote's annotator in the session's list. */
  public int annotator(int vote) {
    return annotators[vote];
  }

  /** Where the vote's words begin. */
  public int voteStart(int vote) {
    return vote == 0 ? 0 : voteEnds[vote - 1];
  }

  /** Where the vote's words end. */
  public int voteEnd(int vote) {
    return voteEnds[vote];
  }

  /**
   * The word at a place between {@link #voteStart} and {@link #voteEnd}, as a number below {@link
   * #wordCount}.
   */
  public int votedWord(int place) {
    return votedWords[place];
  }

  /** The turn as a value. */
  public TimelineTurn turn() {
    if (isTombstone()) {
      return TimelineTurn.tombstoneOf(ordinal, speaker);
    }
    var votes = new ArrayList<Vote>();
    for (int vote = 0; vote < voteCount; vote++) {
      var named = new ArrayList<String>();
      for (int place = voteStart(vote); place < voteEnd(vote); place++) {
        named.add(word(votedWords[place]));
      }
      votes.add(new Vote(annotators[vote], List.copyOf(named)));
    }
    return new TimelineTurn(
        ordinal,
        speaker,
        timeOrNull(hasStart(), startMs),
        timeOrNull(hasEnd(), endMs),
        List.copyOf(votes));
  }

  private static @Nullable Long timeOrNull(boolean has, long time) {
    return has ? time : null;
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = packed[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private long signed() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }
}
