package callsheet.statistics.diversity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * In how many sessions each kind, an arc for instance, was met. Sessions are the sampling units,
 * for what happens within one is dependent. Incidences add over sessions.
 */
public final class Incidences {
  private final TreeMap<String, Long> sessionsByKind = new TreeMap<>();
  private long sessions;

  /** The incidences of sessions, given by the kinds that were met in each. */
  public static Incidences of(Iterable<Set<String>> sessions) {
    var incidences = new Incidences();
    sessions.forEach(incidences::addSession);
    return incidences;
  }

  /** Adds a session; one without any kind counts as a session, too. */
  public void addSession(Set<String> kinds) {
    addSession(kinds, 1);
  }

  /** Adds a session so many times, for replicates. */
  void addSession(Set<String> kinds, long times) {
    if (times > 0) {
      sessions = Math.addExact(sessions, times);
      kinds.forEach(kind -> sessionsByKind.merge(kind, times, Math::addExact));
    }
  }

  /** Adds the incidences of other sessions. */
  public void merge(Incidences other) {
    sessions = Math.addExact(sessions, other.sessions);
    Map.copyOf(other.sessionsByKind)
        .forEach((kind, count) -> sessionsByKind.merge(kind, count, Math::addExact));
  }

  /**
   * How many kinds were met in how many sessions.
   *
   * @param possible kinds that there can be, or {@link FrequencyCounts#OPEN}
   */
  public FrequencyCounts frequencies(long possible) {
    return new FrequencyCounts(
        sessions, FrequencyCounts.frequencies(sessionsByKind.values()), possible);
  }
}
