package callsheet.statistics.diversity;

import callsheet.golden.Golden;
import callsheet.golden.GoldenTurn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reference corpus, counted the slow way. */
final class GoldenCorpus {
  static final List<GoldenTurn> LABELLED =
      Golden.turns().stream().filter(turn -> turn.label() != null).toList();
  static final List<String> LABELS = distinct(turn -> String.valueOf(turn.label()));
  static final List<String> PERFORMERS = distinct(GoldenTurn::performer);

  private GoldenCorpus() {}

  private static List<String> distinct(Function<GoldenTurn, String> key) {
    return LABELLED.stream().map(key).distinct().sorted().toList();
  }

  /** Labelled turns of performer by label. */
  static long[][] performerByLabel() {
    return PERFORMERS.stream()
        .map(
            performer ->
                labels(LABELLED.stream().filter(t -> t.performer().equals(performer)).toList()))
        .toArray(long[][]::new);
  }

  static long[] labels(List<GoldenTurn> turns) {
    return LABELS.stream()
        .mapToLong(label -> turns.stream().filter(turn -> label.equals(turn.label())).count())
        .toArray();
  }

  /** The kinds of arcs of each session: a performer's turn and their next, both with labels. */
  static Map<String, Set<String>> arcs() {
    var arcs = new TreeMap<String, Set<String>>();
    var last = new HashMap<String, @Nullable String>();
    for (GoldenTurn turn : Golden.turns()) {
      var ofSession = arcs.computeIfAbsent(turn.session(), session -> new TreeSet<>());
      var before = last.put(turn.session() + turn.performer(), turn.label());
      if (before != null && turn.label() != null) {
        ofSession.add(before + ">" + turn.label());
      }
    }
    return arcs;
  }
}
