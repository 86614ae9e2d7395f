package callsheet.statistics.transitions.runs;

import callsheet.statistics.transitions.ChainTurn;
import java.util.Comparator;

/**
 * What runs are told apart by in a {@link RunHistogram}.
 *
 * @param next emotion of the run after; {@link ChainTurn#UNLABELLED} where the segment ends, so
 *     that the length is right-censored
 * @param startsSegment whether the length is left-truncated
 * @param length in turns
 */
public record RunKind(int emotion, int next, boolean startsSegment, int length)
    implements Comparable<RunKind> {
  private static final Comparator<RunKind> ORDER =
      Comparator.comparingInt(RunKind::emotion)
          .thenComparingInt(RunKind::next)
          .thenComparing(RunKind::startsSegment)
          .thenComparingInt(RunKind::length);

  static RunKind of(EmotionRun run) {
    return new RunKind(run.emotion(), run.next(), run.startsSegment(), run.length());
  }

  public boolean endsSegment() {
    return next == ChainTurn.UNLABELLED;
  }

  @Override
  public int compareTo(RunKind other) {
    return ORDER.compare(this, other);
  }
}
