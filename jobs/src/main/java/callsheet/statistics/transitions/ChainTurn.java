package callsheet.statistics.transitions;

import org.jspecify.annotations.Nullable;

/**
 * A turn as pairs, runs and dwell times need it.
 *
 * @param performer who spoke; null for a withdrawn turn, of which only its place is left
 * @param emotion place of its hard label in the scheme; {@link #UNLABELLED} without one
 * @param confidence of the label; null when unknown
 * @param startMs from the start of the session; null when unknown
 * @param endMs as the start
 */
public record ChainTurn(
    @Nullable String performer,
    int emotion,
    @Nullable Double confidence,
    @Nullable Long startMs,
    @Nullable Long endMs) {
  /** The emotion of a turn that has no label. */
  public static final int UNLABELLED = -1;

  public ChainTurn {
    if (emotion < UNLABELLED) {
      throw new IllegalArgumentException("Invalid emotion: " + emotion + " (-1 is unlabelled)");
    }
    if (performer == null && emotion != UNLABELLED) {
      throw new IllegalArgumentException("Invalid turn: a label of nobody");
    }
  }

  /** What stays of a turn whose performer has withdrawn: a place that no chain passes. */
  public static ChainTurn withdrawn() {
    return new ChainTurn(null, UNLABELLED, null, null, null);
  }

  boolean isWithdrawn() {
    return performer == null;
  }

  /** Whether it has a label of at least this confidence; an unknown one passes (METHODS 0.5). */
  boolean isUsable(double minimalConfidence) {
    return emotion != UNLABELLED && (confidence == null || confidence >= minimalConfidence);
  }

  boolean isOfSamePerformer(ChainTurn other) {
    return performer != null && performer.equals(other.performer);
  }

  /** Whether the other turn starts no later than this long after this one's end. */
  boolean isFollowedWithin(long silenceMs, ChainTurn other) {
    return endMs != null && other.startMs != null && other.startMs - endMs <= silenceMs;
  }
}
