package callsheet.ingest;

import callsheet.corpus.SoftVotes;
import callsheet.landing.Feed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one session: those of its record, then the late ones in the order they were
 * made. The newest judgement of an annotator on a turn stays; an equal or older one is ignored. The
 * newest late one is kept beside, for a version of the session whose record tells otherwise.
 */
final class LateMerge {
  private record Place(int turn, String annotatorId) {}

  private final Map<Integer, LandedTurn> turns = new HashMap<>();
  private final Map<Integer, Map<String, LandedAnnotation>> annotations = new TreeMap<>();
  private final Map<Place, Late> kept = new LinkedHashMap<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Uncovered> uncovered = new ArrayList<>();

  /** Merges late annotations into the turns of a session, tombstones among them. */
  LateMerge(List<LandedTurn> sessionTurns, List<Late> late) {
    for (LandedTurn turn : sessionTurns) {
      turns.put(turn.turn(), turn);
      turn.annotations()
          .forEach(annotation -> of(turn.turn()).put(annotation.annotatorId(), annotation));
    }
    late.stream().sorted(Late.OLDEST_FIRST).forEach(this::merge);
  }

  private void merge(Late late) {
    var turn = turns.get(late.turn());
    var tombstone = turn == null ? null : turn.tombstone();
    if (turn != null && tombstone == null) {
      put(late);
    } else if (tombstone != null && !tombstone.equals(LandedTurn.QUARANTINED)) {
      refuse(late, tombstone);
    } else if (late.isStored()) {
      // Its turn may come back with another version of the session.
      keep(late);
    } else {
      outcomes.add(waiting(late, tombstone));
    }
  }

  private void refuse(Late late, String rule) {
    if (!late.isStored()) {
      outcomes.add(refused(late, rule, "the turn's performer is not kept", false));
    } else if (rule.equals(Rule.NO_CONSENT.label())) {
      uncovered.add(Uncovered.whole(Feed.ANNOTATIONS.folder(), late.file(), late.line()));
    }
  }

  private void keep(Late late) {
    kept.merge(
        new Place(late.turn(), late.annotation().annotatorId()),
        late,
        (old, young) -> young.annotation().isNewerThan(old.annotation()) ? young : old);
  }

  private void put(Late late) {
    var ofTurn = of(late.turn());
    var old = ofTurn.get(late.annotation().annotatorId());
    if (old == null && ofTurn.size() >= SoftVotes.MOST_ANNOTATIONS) {
      note(
          refused(
              late,
              Rule.TOO_LARGE.label(),
              "the turn has %d annotations already".formatted(SoftVotes.MOST_ANNOTATIONS),
              true),
          late);
      return;
    }
    keep(late);
    boolean isNewest = old == null || late.annotation().isNewerThan(old);
    if (isNewest) {
      ofTurn.put(late.annotation().annotatorId(), late.annotation());
    }
    var taken = old == null ? Outcome.ACCEPTED : Outcome.REPLACED;
    note(
        Outcome.taken(
            Feed.ANNOTATIONS, late.file(), late.line(), isNewest ? taken : Outcome.IGNORED),
        late);
  }

  private void note(Outcome outcome, Late late) {
    if (!late.isStored()) {
      outcomes.add(outcome);
    }
  }

  private Map<String, LandedAnnotation> of(int turn) {
    return annotations.computeIfAbsent(turn, ordinal -> new TreeMap<>());
  }

  private static Outcome waiting(Late late, @Nullable String tombstone) {
    return Outcome.waiting(
        Feed.ANNOTATIONS,
        late.file(),
        late.line(),
        tombstone == null
            ? "its session has no turn of that ordinal"
            : "its turn is in quarantine");
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

  /** The newest late annotation of every turn and annotator, whether it holds or not. */
  Collection<Late> kept() {
    return kept.values();
  }

  List<Outcome> outcomes() {
    return outcomes;
  }

  /** Stored ones that a consent has ceased to cover. */
  List<Uncovered> uncovered() {
    return uncovered;
  }
}
