package callsheet.counting;

import java.util.Map;
import java.util.TreeMap;

/** How many runs of each emotion, length and kind of ends there were. */
final class RunSums implements Sums {
  /** Ends that a run may have: unseen or seen, before and after. */
  private static final int ENDS = 4;

  private final int emotions;
  private final TreeMap<Long, long[]> sums = new TreeMap<>();

  RunSums(int emotions) {
    this.emotions = emotions;
  }

  /** Adds one run. */
  void add(EmotionRun run, boolean endsSegment) {
    int ends = (run.startsSegment() ? 2 : 0) + (endsSegment ? 1 : 0);
    long cell = ((long) run.turns() * emotions + run.emotion()) * ENDS + ends;
    long[] values = sums.computeIfAbsent(cell, unused -> new long[Family.RUNS.columns()]);
    values[0]++;
    if (run.isTimed()) {
      values[1]++;
      values[2] += run.speechMs();
      values[3] += run.spanMs();
    }
  }

  static int turns(long cell, int emotions) {
    return (int) (cell / ENDS / emotions);
  }

  static int emotion(long cell, int emotions) {
    return (int) (cell / ENDS % emotions);
  }

  static boolean startsSegment(long cell) {
    return (cell & 2) != 0;
  }

  static boolean endsSegment(long cell) {
    return (cell & 1) != 0;
  }

  @Override
  public int size() {
    return sums.size() * Family.RUNS.columns();
  }

  @Override
  public byte[] pack() {
    var packed = new CountWriter(Family.RUNS.plain(), Family.RUNS.wide());
    for (Map.Entry<Long, long[]> sum : sums.entrySet()) {
      packed.cell(sum.getKey(), sum.getValue(), 0);
    }
    return packed.toByteArray();
  }
}
