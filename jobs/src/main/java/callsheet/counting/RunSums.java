package callsheet.counting;

import java.util.Map;
import java.util.TreeMap;

/** How many runs of each emotion, length and kind of ends there were. */
final class RunSums implements Sums {
  /** Ends that a run may have: unseen or seen, before and after. */
  private static final int ENDS = 4;

  private static final int COLUMNS = Family.RUNS.columns();

  /** Runs of fewer turns are summed in an array; longer ones, which are rare, in a map. */
  private static final int SHORT_TURNS = 16;

  private final int emotions;
  private final long[] shortRuns;
  private final TreeMap<Long, long[]> longRuns = new TreeMap<>();

  RunSums(int emotions) {
    this.emotions = emotions;
    this.shortRuns = new long[SHORT_TURNS * emotions * ENDS * COLUMNS];
  }

  /** Adds one run. */
  void add(EmotionRun run, boolean endsSegment) {
    int ends = (run.startsSegment() ? 2 : 0) + (endsSegment ? 1 : 0);
    long cell = ((long) run.turns() * emotions + run.emotion()) * ENDS + ends;
    if (run.turns() < SHORT_TURNS) {
      add(run, shortRuns, (int) cell * COLUMNS);
    } else {
      add(run, longRuns.computeIfAbsent(cell, unused -> new long[COLUMNS]), 0);
    }
  }

  private static void add(EmotionRun run, long[] values, int at) {
    values[at]++;
    if (run.isTimed()) {
      values[at + 1]++;
      values[at + 2] += run.speechMs();
      values[at + 3] += run.spanMs();
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
    return shortRuns.length + longRuns.size() * COLUMNS;
  }

  @Override
  public byte[] pack() {
    var packed = new CountWriter(Family.RUNS.plain(), Family.RUNS.wide());
    for (int at = 0; at < shortRuns.length; at += COLUMNS) {
      if (shortRuns[at] != 0) {
        packed.cell(at / COLUMNS, shortRuns, at);
      }
    }
    for (Map.Entry<Long, long[]> sum : longRuns.entrySet()) {
      packed.cell(sum.getKey(), sum.getValue(), 0);
    }
    return packed.toByteArray();
  }
}
