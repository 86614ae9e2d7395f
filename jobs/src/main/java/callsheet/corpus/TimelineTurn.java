package callsheet.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn on a timeline.
 *
 * @param ordinal the platform's number of the turn
 * @param speaker place of the performer in the session's list; {@link #TOMBSTONE} when only the
 *     turn's place is left
 * @param startMs start in milliseconds from the session's start, null when unknown
 * @param endMs end in milliseconds from the session's start, null when unknown
 * @param votes the annotators' votes; a tombstone has none
 */
public record TimelineTurn(
    int ordinal, int speaker, @Nullable Long startMs, @Nullable Long endMs, List<Vote> votes) {
  /**
   * The speaker of a turn that was withdrawn or refused: it keeps its place, so that no adjacency
   * is invented.
   */
  public static final int TOMBSTONE = -1;

  /** The place that is left of a turn. */
  public static TimelineTurn tombstone(int ordinal) {
    return new TimelineTurn(ordinal, TOMBSTONE, null, null, List.of());
  }
}
