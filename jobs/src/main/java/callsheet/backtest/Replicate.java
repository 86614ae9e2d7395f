package callsheet.backtest;

import callsheet.statistics.KeyHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The chance of one replay of a pool, the same for every policy: in which order the sessions of
 * each brief come (METHODS 0.9, 7.5).
 */
final class Replicate {
  private final Pool pool;
  private final long number;
  private final List<Place> order;

  Replicate(Pool pool, long number) {
    this.pool = pool;
    this.number = number;
    this.order = new ArrayList<>();
    for (int brief = 0; brief < pool.briefs().size(); brief++) {
      var sessions = pool.brief(brief).sessions();
      for (int place = 0; place < sessions.size(); place++) {
        // a session that was drawn twice into a pool comes at two times
        var key = sessions.get(place).sessionId() + "#" + place;
        order.add(new Place(brief, place, KeyHash.uniform(key, number)));
      }
    }
    order.sort(
        Comparator.comparingDouble(Place::time)
            .thenComparing(Place::brief)
            .thenComparing(Place::session));
  }

  private record Place(int brief, int session, double time) {}

  /** The sessions of each brief in the order in which they come. */
  List<int[]> sessions() {
    return IntStream.range(0, pool.briefs().size())
        .mapToObj(
            brief ->
                order.stream()
                    .filter(place -> place.brief() == brief)
                    .mapToInt(Place::session)
                    .toArray())
        .toList();
  }

  /** The briefs of all sessions, in the order in which these come. */
  List<Integer> briefs() {
    return order.stream().map(Place::brief).toList();
  }

  /** Numbers that are uniform in [0, 1), the same ones in every run. */
  DoubleSupplier chance() {
    var drawn = new int[1];
    return () -> KeyHash.uniform("replicate " + number, drawn[0]++);
  }
}
