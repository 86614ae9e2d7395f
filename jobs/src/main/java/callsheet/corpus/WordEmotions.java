package callsheet.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The taxonomy by the bytes of a word: every session repeats the same few words, so each is made a
 * string and looked up once only.
 */
final class WordEmotions {
  /** Slots, a power of two. */
  private static final int SLOTS = 1 << 12;

  /** Words kept: feeds with free text may hold any number, and the others are looked up anew. */
  private static final int MOST_WORDS = SLOTS / 4;

  private final Taxonomy taxonomy;
  private final byte @Nullable [][] words = new byte @Nullable [SLOTS][];
  private final int[] emotions = new int[SLOTS];
  private int size;

  WordEmotions(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The emotion of the word whose UTF-8 is a part of the bytes, or {@link Taxonomy#UNKNOWN}. */
  int emotion(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & (SLOTS - 1);
    for (byte[] word = words[slot]; word != null; word = words[slot]) {
      if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
        return emotions[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    int emotion = taxonomy.indexOf(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    if (size < MOST_WORDS) {
      words[slot] = Arrays.copyOfRange(bytes, from, to);
      emotions[slot] = emotion;
      size++;
    }
    return emotion;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    return hash ^ (hash >>> 15);
  }
}
