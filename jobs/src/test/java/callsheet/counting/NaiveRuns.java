package callsheet.counting;

import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineTurn;
import callsheet.schema.RunLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs of equal modes by the book, for {@link NaiveCounts}. */
final class NaiveRuns {
  private record Key(
      String language, int emotion, int turns, boolean startsSegment, boolean endsSegment) {}

  private final Taxonomy taxonomy;
  private final NaiveFacts facts;
  private final Map<Key, long[]> sums = new HashMap<>();

  NaiveRuns(Taxonomy taxonomy, NaiveFacts facts) {
    this.taxonomy = taxonomy;
    this.facts = facts;
  }

  Set<RunLength> of(List<NaiveSession> sessions) {
    for (NaiveSession session : sessions) {
      for (int performer = 0; performer < session.performerIds().size(); performer++) {
        addChain(NaiveFacts.language(session), chain(session, performer));
      }
    }
    return sums.entrySet().stream()
        .map(e -> row(e.getKey(), e.getValue()))
        .collect(Collectors.toSet());
  }

  private static List<TimelineTurn> chain(NaiveSession session, int performer) {
    return session.timeline().turns().stream().filter(turn -> turn.speaker() == performer).toList();
  }

  private void addChain(String language, List<TimelineTurn> chain) {
    var modes = chain.stream().map(this::mode).collect(Collectors.toCollection(ArrayList::new));
    for (int first = 0; first < chain.size(); first++) {
      boolean begins = first == 0 || !Objects.equals(modes.get(first - 1), modes.get(first));
      if (modes.get(first) != null && begins) {
        int end = first;
        while (end < chain.size() && Objects.equals(modes.get(end), modes.get(first))) {
          end++;
        }
        boolean startsSegment = first == 0 || modes.get(first - 1) == null;
        boolean endsSegment = end == chain.size() || modes.get(end) == null;
        var run = chain.subList(first, end);
        int emotion = Objects.requireNonNull(modes.get(first));
        add(new Key(language, emotion, run.size(), startsSegment, endsSegment), run);
      }
    }
  }

  private @Nullable Integer mode(TimelineTurn turn) {
    var label = turn.isTombstone() ? null : facts.usable(turn);
    return label == null ? null : NaiveLabels.mode(label);
  }

  private void add(Key key, List<TimelineTurn> run) {
    long[] sum = sums.computeIfAbsent(key, unused -> new long[4]);
    sum[0]++;
    if (run.stream().allMatch(turn -> turn.startMs() != null && turn.endMs() != null)) {
      sum[1]++;
      for (TimelineTurn turn : run) {
        sum[2] += Math.max(0, end(turn) - start(turn));
      }
      sum[3] += Math.max(0, end(run.get(run.size() - 1)) - start(run.get(0)));
    }
  }

  private static long start(TimelineTurn turn) {
    return Objects.requireNonNull(turn.startMs());
  }

  private static long end(TimelineTurn turn) {
    return Objects.requireNonNull(turn.endMs());
  }

  private RunLength row(Key key, long[] sum) {
    return new RunLength(
        key.language(),
        taxonomy.name(key.emotion()),
        key.turns(),
        key.startsSegment(),
        key.endsSegment(),
        sum[0],
        sum[1],
        sum[2],
        sum[3]);
  }
}
