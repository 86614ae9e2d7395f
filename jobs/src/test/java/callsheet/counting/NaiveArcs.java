package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.schema.ArcCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes, and two of them in a row, by the book, for {@link NaiveCounts}. */
final class NaiveArcs {
  private record Key(String performer, String language, List<@Nullable String> arc) {}

  private final Taxonomy taxonomy;
  private final NaiveFacts facts;
  private final Map<Key, long[]> sums = new HashMap<>();

  NaiveArcs(Taxonomy taxonomy, NaiveFacts facts) {
    this.taxonomy = taxonomy;
    this.facts = facts;
  }

  Set<ArcCount> of(List<NaiveSession> sessions) {
    for (NaiveSession session : sessions) {
      var known = new HashSet<List<@Nullable String>>();
      for (int performer = 0; performer < session.performerIds().size(); performer++) {
        var arcs = new ArrayList<List<@Nullable String>>();
        NaiveChances.segments(session, performer, facts).forEach(s -> addArcs(changes(s), arcs));
        for (var arc : new HashSet<>(arcs)) {
          var key =
              new Key(session.performerIds().get(performer), NaiveFacts.language(session), arc);
          long[] sum = sums.computeIfAbsent(key, unused -> new long[3]);
          sum[0] += arcs.stream().filter(arc::equals).count();
          sum[1]++;
          sum[2] += known.add(arc) ? 1 : 0;
        }
      }
    }
    var rows = new HashSet<ArcCount>();
    sums.forEach((key, sum) -> rows.add(row(key, sum)));
    return rows;
  }

  private List<String> changes(List<Integer> segment) {
    var changes = new ArrayList<String>();
    for (int turn = 0; turn < segment.size(); turn++) {
      if (turn == 0 || !segment.get(turn).equals(segment.get(turn - 1))) {
        changes.add(taxonomy.name(segment.get(turn)));
      }
    }
    return changes;
  }

  private static void addArcs(List<String> way, List<List<@Nullable String>> arcs) {
    for (int place = 0; place + 1 < way.size(); place++) {
      arcs.add(Arrays.asList(way.get(place), null, way.get(place + 1)));
      if (place + 2 < way.size()) {
        arcs.add(Arrays.asList(way.get(place), way.get(place + 1), way.get(place + 2)));
      }
    }
  }

  private static ArcCount row(Key key, long[] sum) {
    var arc = key.arc();
    return new ArcCount(
        key.performer(),
        key.language(),
        arc.get(0),
        arc.get(1),
        arc.get(2),
        sum[0],
        sum[1],
        sum[2]);
  }
}
