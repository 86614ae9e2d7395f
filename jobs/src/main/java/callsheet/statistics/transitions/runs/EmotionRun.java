package callsheet.statistics.transitions.runs;

import callsheet.statistics.Estimate;
import callsheet.statistics.Reason;
import callsheet.statistics.transitions.ChainTurn;
import callsheet.statistics.transitions.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * A maximal run of turns with one emotion within a segment (METHODS 2.8). Where the segment starts
 * nobody saw the run begin, and where it ends nobody saw it end.
 *
 * @param previous emotion of the run before; {@link ChainTurn#UNLABELLED} where the segment starts
 * @param emotion its own
 * @param next emotion of the run after; {@link ChainTurn#UNLABELLED} where the segment ends
 * @param turns at least one
 */
public record EmotionRun(int previous, int emotion, int next, List<ChainTurn> turns) {

  /** The runs of a segment in order: the changes only, for which length does not count. */
  public static List<EmotionRun> of(Segment segment) {
    var turns = segment.turns();
    var runs = new ArrayList<EmotionRun>();
    int previous = ChainTurn.UNLABELLED;
    for (int start = 0; start < turns.size(); ) {
      int end = end(turns, start);
      int emotion = turns.get(start).emotion();
      int next = end == turns.size() ? ChainTurn.UNLABELLED : turns.get(end).emotion();
      runs.add(new EmotionRun(previous, emotion, next, List.copyOf(turns.subList(start, end))));
      previous = emotion;
      start = end;
    }
    return runs;
  }

  private static int end(List<ChainTurn> turns, int start) {
    int end = start + 1;
    while (end < turns.size() && turns.get(end).emotion() == turns.get(start).emotion()) {
      end++;
    }
    return end;
  }

  /** Its length in turns. */
  public int length() {
    return turns.size();
  }

  /** Whether the segment starts with it: it is left-truncated. */
  public boolean startsSegment() {
    return previous == ChainTurn.UNLABELLED;
  }

  /** Whether the segment ends with it: it is right-censored. */
  public boolean endsSegment() {
    return next == ChainTurn.UNLABELLED;
  }

  /**
   * Speaking time in milliseconds; a turn that does not last adds nothing. {@code NO_DATA} where a
   * time is missing.
   */
  public Estimate<Long> speechMs() {
    long speech = 0;
    for (ChainTurn turn : turns) {
      if (turn.startMs() == null || turn.endMs() == null) {
        return Estimate.undefined(Reason.NO_DATA);
      }
      speech += Math.max(0, turn.endMs() - turn.startMs());
    }
    return Estimate.of(speech);
  }

  /** From the first start to the last end in milliseconds, at least 0; undefined as the speech. */
  public Estimate<Long> spanMs() {
    var start = turns.get(0).startMs();
    var end = turns.get(turns.size() - 1).endMs();
    return speechMs().map(speech -> start == null || end == null ? 0L : Math.max(0, end - start));
  }
}
