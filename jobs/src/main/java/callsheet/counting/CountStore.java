package callsheet.counting;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Supplier;

/** Counts by key, and how much memory they take. */
final class CountStore {
  /** About what a key takes itself, in longs. */
  private static final int KEY = 32;

  private final HashMap<CountKey, Sums> sums = new HashMap<>();
  private long size;

  /** The sums of cells under a key, from now on. */
  CellSums cells(CountKey key, int cells) {
    return (CellSums) sums(key, () -> new CellSums(key.family(), cells));
  }

  /** The runs of a language, from now on. */
  RunSums runs(String language, int emotions) {
    return (RunSums) sums(new CountKey(Family.RUNS, language, "", ""), () -> new RunSums(emotions));
  }

  /** The chances of a language's pairs, from now on. */
  ChanceSums chances(String language, int cells) {
    var key = new CountKey(Family.CHANCES, language, "", "");
    return (ChanceSums) sums(key, () -> new ChanceSums(cells));
  }

  /** Adds a performer's arcs of one session. */
  void addArcs(CountKey key, ArcTally arcs, SessionArcs session) {
    var sums = (ArcSums) sums(key, ArcSums::new);
    int before = sums.size();
    session.add(arcs, sums);
    size += sums.size() - before;
  }

  private Sums sums(CountKey key, Supplier<Sums> none) {
    var known = sums.get(key);
    if (known == null) {
      known = none.get();
      sums.put(key, known);
      size += KEY + known.size();
    }
    return known;
  }

  /** Longs held by keys and cells; long runs are few. */
  long size() {
    return size;
  }

  /** Every key with its counts, packed one by one. The store is done. */
  Iterator<Map.Entry<CountKey, byte[]>> drain() {
    return sums.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().pack()))
        .iterator();
  }
}
