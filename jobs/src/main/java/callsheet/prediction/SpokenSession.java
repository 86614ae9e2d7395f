package callsheet.prediction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session with its words, in no order.
 *
 * @param isLearned whether its rated turns are learned from
 * @param isPredicted whether its unrated turns are predicted
 */
record SpokenSession(
    String sessionId,
    String language,
    boolean isLearned,
    boolean isPredicted,
    List<SpokenTurn> turns) {

  /**
   * A turn; of one that only its place is left of, speaker and text are null.
   *
   * @param reason why there is no emotion, as labels have it
   * @param masses of the label, by emotion
   */
  record SpokenTurn(
      int position,
      int turn,
      @Nullable String performerId,
      @Nullable Long startMs,
      @Nullable Long endMs,
      @Nullable String text,
      @Nullable Boolean isUsable,
      @Nullable String reason,
      @Nullable Map<String, Long> masses) {}
}
