package callsheet.labels;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What labels of a session are made of.
 *
 * @param annotatorIds in the order that the timeline numbers them
 * @param words intended and felt, as landed, turn by turn
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
record SessionVotes(
    String sessionId,
    long revision,
    List<String> annotatorIds,
    byte[] timeline,
    List<TurnWords> words) {
  /** The words that name what a turn was asked to be and what its performer felt. */
  record TurnWords(int turn, @Nullable String intended, @Nullable String felt) {}
}
