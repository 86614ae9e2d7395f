package callsheet.casting;

import callsheet.error.Check;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A session that wants a cast.
 *
 * @param roles distinct performers that it needs, at least 1
 * @param ensembles numbers of those whose performers may play it
 */
public record Call(int roles, SortedSet<Integer> ensembles) {
  public Call {
    Check.argument(roles > 0, "Invalid roles of a call: %s (must be above 0)", roles);
    ensembles = Collections.unmodifiableSortedSet(new TreeSet<>(ensembles));
  }

  /** How many performers may play it. */
  public int performers(List<Ensemble> all) {
    return ensembles.stream().mapToInt(ensemble -> all.get(ensemble).size()).sum();
  }
}
