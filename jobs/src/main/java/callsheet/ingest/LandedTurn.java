package callsheet.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn as it landed, or the place that is left of one.
 *
 * @param position place in the session's order; null until it is known
 * @param performerId the speaker; null for a tombstone whose speaker is not known or not kept
 * @param tombstone why only the place is left; null when the turn is here
 */
record LandedTurn(
    int turn,
    @Nullable Integer position,
    @Nullable String performerId,
    @Nullable Long startMs,
    @Nullable Long endMs,
    @Nullable String text,
    @Nullable String intended,
    @Nullable String felt,
    @Nullable String tombstone,
    List<LandedAnnotation> annotations) {
  static final String QUARANTINED = "quarantined";

  /** The turn at a place of its session's order. */
  LandedTurn at(int place) {
    return new LandedTurn(
        turn, place, performerId, startMs, endMs, text, intended, felt, tombstone, annotations);
  }

  /** What is left of a turn. */
  static LandedTurn tombstone(int turn, @Nullable String performerId, String reason) {
    return new LandedTurn(turn, null, performerId, null, null, null, null, null, reason, List.of());
  }
}
