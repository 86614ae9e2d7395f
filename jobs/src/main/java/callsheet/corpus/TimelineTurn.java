package callsheet.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn on a timeline.
 *
 * <p>A tombstone is the place that is left of a turn that was withdrawn or refused: no adjacency is
 * invented across it. When the session still has its performer (a turn in quarantine), it also
 * keeps the speaker, and breaks that performer's own chain.
 *
 * @param ordinal the platform's number of the turn
 * @param speaker place of the performer in the session's list; {@link #NO_SPEAKER} for a tombstone
 *     whose performer is gone
 * @param startMs start in milliseconds from the session's start, null when unknown
 * @param endMs end in milliseconds from the session's start, null when unknown
 * @param votes the annotators' votes; a tombstone has none
 * @param isTombstone whether only the turn's place is left
 */
public record TimelineTurn(
    int ordinal,
    int speaker,
    @Nullable Long startMs,
    @Nullable Long endMs,
    List<Vote> votes,
    boolean isTombstone) {
  /** The speaker of a tombstone whose performer is gone. */
  public static final int NO_SPEAKER = -1;

  /** A turn that is here. */
  public TimelineTurn(
      int ordinal, int speaker, @Nullable Long startMs, @Nullable Long endMs, List<Vote> votes) {
    this(ordinal, speaker, startMs, endMs, votes, false);
  }

  /** The place that is left of the turn of a performer who is gone. */
  public static TimelineTurn tombstone(int ordinal) {
    return tombstoneOf(ordinal, NO_SPEAKER);
  }

  /** The place that is left of a turn whose performer is known. */
  public static TimelineTurn tombstoneOf(int ordinal, int speaker) {
    return new TimelineTurn(ordinal, speaker, null, null, List.of(), true);
  }
}
