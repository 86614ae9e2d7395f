package callsheet.ingest;

import callsheet.corpus.SoftVotes;
import callsheet.landing.Feed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one session: those of its record, then the late ones in the order they were
 * made. The newest judgement of an annotator on a turn stays; an equal or older one is ignored.
 */
final class LateMerge {
  private static final Comparator<Late> STORED_THEN_OLDEST =
      Comparator.comparing((Late late) -> !late.isStored())
          .thenComparing(
              late -> late.annotation().annotatedAt(),
              Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Late::file)
          .thenComparingLong(Late::line);

  private final Map<Integer, LandedTurn> turns = new HashMap<>();
  private final Map<Integer, Map<String, LandedAnnotation>> annotations = new TreeMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /** Merges late annotations into the turns of a session, tombstones among them. */
  LateMerge(List<LandedTurn> sessionTurns, List<Late> late) {
    for (LandedTurn turn : sessionTurns) {
      turns.put(turn.turn(), turn);
      turn.annotations()
          .forEach(annotation -> of(turn.turn()).put(annotation.annotatorId(), annotation));
    }
    late.stream().sorted(STORED_THEN_OLDEST).forEach(this::merge);
  }

  private void merge(Late late) {
    var turn = turns.get(late.turn());
    if (late.isStored()) {
      mergeStored(late, turn);
    } else if (turn == null) {
      outcomes.add(waiting(late, "its session has no turn of that ordinal"));
    } else if (turn.tombstone() == null) {
      outcomes.add(put(late));
    } else if (turn.tombstone().equals(LandedTurn.QUARANTINED)) {
      outcomes.add(waiting(late, "its turn is in quarantine"));
    } else {
      outcomes.add(refused(late, turn.tombstone(), "the turn's performer is not kept", false));
    }
  }

  /** One without a turn in this version of the session stays, in case the turn comes back. */
  private void mergeStored(Late late, @Nullable LandedTurn turn) {
    if (turn == null
        || turn.tombstone() == null
        || turn.tombstone().equals(LandedTurn.QUARANTINED)) {
      put(late);
    }
  }

  private Outcome put(Late late) {
    var ofTurn = of(late.turn());
    var old = ofTurn.get(late.annotation().annotatorId());
    if (old != null && !late.annotation().isNewerThan(old)) {
      return taken(late, Outcome.IGNORED);
    }
    if (old == null && ofTurn.size() >= SoftVotes.MOST_ANNOTATIONS) {
      return refused(
          late,
          Rule.TOO_LARGE.label(),
          "the turn has %d annotations already".formatted(SoftVotes.MOST_ANNOTATIONS),
          true);
    }
    ofTurn.put(late.annotation().annotatorId(), late.annotation());
    return taken(late, old == null ? Outcome.ACCEPTED : Outcome.REPLACED);
  }

  private static Outcome taken(Late late, String outcome) {
    return Outcome.taken(Feed.ANNOTATIONS, late.file(), late.line(), outcome);
  }

  private Map<String, LandedAnnotation> of(int turn) {
    return annotations.computeIfAbsent(turn, ordinal -> new TreeMap<>());
  }

  private static Outcome waiting(Late late, String detail) {
    return Outcome.waiting(Feed.ANNOTATIONS, late.file(), late.line(), detail);
  }

  private static Outcome refused(Late late, String rule, String detail, boolean keepsText) {
    return new Outcome(
        Feed.ANNOTATIONS.folder(),
        late.file(),
        late.line(),
        Outcome.QUARANTINED,
        rule,
        detail,
        keepsText);
  }

  /** Every annotation by turn, in the order of turn and annotator. */
  Map<Integer, Map<String, LandedAnnotation>> annotations() {
    return annotations;
  }

  /** The annotations of a turn, by annotator. */
  Map<String, LandedAnnotation> annotationsOf(int turn) {
    return annotations.getOrDefault(turn, new TreeMap<>());
  }

  List<Outcome> outcomes() {
    return outcomes;
  }
}
