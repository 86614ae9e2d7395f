package callsheet.commission;

import callsheet.corpus.Taxonomy;
import callsheet.recordings.Recording;
import callsheet.schema.Scene;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Briefs whose sessions tell something of each other's: those whose arcs and tags name the same
 * emotions, where enough of them were recorded, else all.
 */
final class BriefClasses {
  private static final int LEAST_BRIEFS = 3;
  private static final long LEAST_SESSIONS = 6;

  private final List<String> all;
  private final Map<String, List<String>> classes = new HashMap<>();

  private BriefClasses(List<String> all) {
    this.all = all;
  }

  /**
   * The classes of briefs.
   *
   * @param recordings of recorded briefs; only these are in a class
   * @param taxonomy tells which emotions the words of arcs mean
   */
  static BriefClasses of(
      Collection<Scene> scenes, Collection<Recording> recordings, Taxonomy taxonomy) {
    var sessions = new TreeMap<String, Long>();
    recordings.forEach(recording -> sessions.merge(recording.sceneId(), 1L, Long::sum));
    var classes = new BriefClasses(List.copyOf(sessions.keySet()));
    var byEmotions = new HashMap<Set<Integer>, List<String>>();
    scenes.forEach(
        scene ->
            byEmotions
                .computeIfAbsent(planned(scene, taxonomy), emotions -> new ArrayList<>())
                .add(scene.sceneId()));
    byEmotions.forEach(
        (emotions, briefs) -> {
          if (!emotions.isEmpty()) {
            classes.add(briefs, sessions);
          }
        });
    return classes;
  }

  private static Set<Integer> planned(Scene scene, Taxonomy taxonomy) {
    var emotions = new TreeSet<Integer>();
    Stream.concat(scene.arc().stream(), scene.tags().stream())
        .forEach(word -> emotions.add(taxonomy.indexOf(word)));
    emotions.remove(Taxonomy.UNKNOWN);
    return emotions;
  }

  private void add(List<String> briefs, Map<String, Long> sessions) {
    var recorded = briefs.stream().filter(sessions::containsKey).sorted().toList();
    long all = recorded.stream().mapToLong(sessions::get).sum();
    if (recorded.size() >= LEAST_BRIEFS && all >= LEAST_SESSIONS) {
      briefs.forEach(brief -> classes.put(brief, recorded));
    }
  }

  /** The recorded briefs of a brief's class, by id. */
  List<String> of(String sceneId) {
    return classes.getOrDefault(sceneId, all);
  }
}
