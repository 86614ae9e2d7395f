package callsheet.counting;

import callsheet.corpus.LabelMass;
import callsheet.corpus.TimelineCursor;

/**
 * The run of equal modes that a performer is in. A turn without a mode (unusable, or a tie) ends
 * the segment, and the run is then cut where nobody sees its end.
 */
final class EmotionRun {
  private int emotion = LabelMass.NO_MODE;
  private int turns;
  private boolean startsSegment;
  private boolean isTimed;
  private long speechMs;
  private long firstStartMs;
  private long lastEndMs;

  /** Goes on with the performer's next usable turn. */
  void add(int mode, TimelineCursor turn, RunSums sums) {
    if (mode != emotion) {
      boolean continuesSegment = emotion != LabelMass.NO_MODE;
      end(mode == LabelMass.NO_MODE, sums);
      if (mode == LabelMass.NO_MODE) {
        return;
      }
      start(mode, !continuesSegment);
    }
    if (mode != LabelMass.NO_MODE) {
      extend(turn);
    }
  }

  /** Ends the segment, if one is open. */
  void endSegment(RunSums sums) {
    end(true, sums);
  }

  private void start(int mode, boolean isFirst) {
    emotion = mode;
    startsSegment = isFirst;
    turns = 0;
    isTimed = true;
    speechMs = 0;
  }

  private void extend(TimelineCursor turn) {
    isTimed &= turn.hasStart() && turn.hasEnd();
    if (isTimed) {
      firstStartMs = turns == 0 ? turn.startMs() : firstStartMs;
      lastEndMs = turn.endMs();
      speechMs += Math.max(0, turn.endMs() - turn.startMs());
    }
    turns++;
  }

  private void end(boolean endsSegment, RunSums sums) {
    if (emotion != LabelMass.NO_MODE) {
      sums.add(this, endsSegment);
      emotion = LabelMass.NO_MODE;
    }
  }

  int emotion() {
    return emotion;
  }

  int turns() {
    return turns;
  }

  /** Whether the run begins where usable turns begin. */
  boolean startsSegment() {
    return startsSegment;
  }

  /** Whether all its turns have times. */
  boolean isTimed() {
    return isTimed;
  }

  /** Speaking time; a turn that does not last adds nothing. */
  long speechMs() {
    return speechMs;
  }

  /** From the first start to the last end, at least zero. */
  long spanMs() {
    return Math.max(0, lastEndMs - firstStartMs);
  }
}
