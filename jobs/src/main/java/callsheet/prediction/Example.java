package callsheet.prediction;

import callsheet.statistics.KeyHash;
import java.util.List;

/**
 * A turn as the classifier sees it, before words become numbers.
 *
 * @param label an emotion drawn by the masses of the turn's label, as its place in the taxonomy:
 *     what one of its raters heard; −1 for an unrated turn
 * @param masses of the label, by place in the taxonomy
 * @param wordsBefore of the two turns before
 * @param speakerChange 1 where another performer spoke before, else 0
 * @param pause seconds since the turn before ended, −2 to 5; 0 when unknown
 * @param duration logarithm of 1 and the seconds that it lasts
 * @param length logarithm of 1 and its words
 * @param fingerprint of all of it
 */
record Example(
    String sessionId,
    int turn,
    String performerId,
    String language,
    int label,
    List<Long> masses,
    List<String> words,
    List<String> wordsBefore,
    double speakerChange,
    double pause,
    double duration,
    double length,
    long fingerprint) {
  /** {@link #label} of an unrated turn. */
  static final int UNRATED = -1;

  /** The same with its fingerprint. */
  Example fingerprinted() {
    return new Example(
        sessionId,
        turn,
        performerId,
        language,
        label,
        masses,
        words,
        wordsBefore,
        speakerChange,
        pause,
        duration,
        length,
        KeyHash.of(toString(), 0));
  }
}
