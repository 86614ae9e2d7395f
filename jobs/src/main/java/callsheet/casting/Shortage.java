package callsheet.casting;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Performers who are asked for too often: those of a minimum cut (Ford and Fulkerson 1956).
 * Whatever is cast, the roles that only they can fill are no more than what they can play.
 *
 * @param ensembles their numbers
 * @param places sessions that they can play in all
 */
public record Shortage(SortedSet<Integer> ensembles, long places) {
  public Shortage {
    ensembles = Collections.unmodifiableSortedSet(new TreeSet<>(ensembles));
  }

  /** Roles of a session that they alone can fill, since each role needs another performer. */
  public int rolesOf(Call call, List<Ensemble> all) {
    int others =
        call.ensembles().stream()
            .filter(ensemble -> !ensembles.contains(ensemble))
            .mapToInt(ensemble -> all.get(ensemble).size())
            .sum();
    return Math.max(0, call.roles() - others);
  }
}
