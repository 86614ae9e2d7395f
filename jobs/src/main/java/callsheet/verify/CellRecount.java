package callsheet.verify;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.verify.SessionRecord.LabelRow;
import callsheet.verify.SessionRecord.TurnRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each performer of a session showed, counted from turns and labels. */
final class CellRecount {
  private final SessionRecord session;
  private final Taxonomy taxonomy;
  private final Map<Integer, LabelRow> labels;
  private final Map<Key, List<BigInteger>> sums = new LinkedHashMap<>();

  private CellRecount(SessionRecord session, Taxonomy taxonomy) {
    this.session = session;
    this.taxonomy = taxonomy;
    this.labels = session.labelByTurn();
  }

  private record Key(
      String performerId, CellKind kind, @Nullable String from, @Nullable String to) {
    Key of(String performer) {
      return new Key(performer, kind, from, to);
    }
  }

  /** The facts of one session. */
  static List<CellFact> of(SessionRecord session, Taxonomy taxonomy) {
    var recount = new CellRecount(session, taxonomy);
    var lastOf = new HashMap<@Nullable String, TurnRow>();
    TurnRow previous = null;
    for (TurnRow turn : session.orderedTurns()) {
      if (turn.isHere()) {
        recount.addTurn(turn);
        recount.addPairs(turn, previous, lastOf.get(turn.performerId()));
      }
      lastOf.put(turn.performerId(), turn);
      previous = turn;
    }
    return recount.facts();
  }

  private void addTurn(TurnRow turn) {
    var duration = durationUs(turn);
    var label = usableLabel(turn);
    if (label == null) {
      var row = labels.get(turn.turn());
      boolean isLabelled = row != null && !row.masses().isEmpty();
      var kind = isLabelled ? CellKind.LOW_CONFIDENCE : CellKind.UNLABELLED;
      add(new Key(speaker(turn), kind, null, null), Label.UNIT, duration);
      return;
    }
    add(new Key(speaker(turn), CellKind.TURN, null, null), Label.UNIT, duration);
    var speech = FairShares.of(duration, new ArrayList<>(label.masses().values()));
    int place = 0;
    for (var share : label.masses().entrySet()) {
      var emotion = taxonomy.name(share.getKey());
      var key = new Key(speaker(turn), CellKind.EMOTION, emotion, null);
      add(key, share.getValue(), speech.get(place++));
    }
  }

  /** The pairs that end with the turn (METHODS 2.1, BREAK). */
  private void addPairs(TurnRow turn, @Nullable TurnRow previous, @Nullable TurnRow own) {
    if (previous != null) {
      addPair(CellKind.ADJACENT, previous, turn);
      if (!speaker(turn).equals(previous.performerId())) {
        addPair(CellKind.PARTNER, previous, turn);
      }
    }
    if (own != null) {
      addPair(CellKind.SELF, own, turn);
    }
  }

  private void addPair(CellKind relation, TurnRow before, TurnRow after) {
    var one = usableLabel(before);
    var other = usableLabel(after);
    if (one == null || other == null) {
      return;
    }
    Label.pair(one, other)
        .forEach(
            (pair, mass) -> {
              var from = taxonomy.name(pair.get(0));
              var to = taxonomy.name(pair.get(1));
              add(new Key(speaker(after), relation, from, to), mass, BigInteger.ZERO);
              add(new Key(speaker(after), relation, from, null), mass, BigInteger.ZERO);
            });
  }

  private @Nullable Label usableLabel(TurnRow turn) {
    var row = turn.isHere() ? labels.get(turn.turn()) : null;
    return row != null && row.isUsable() ? Label.ofMasses(row.masses(), taxonomy) : null;
  }

  private static String speaker(TurnRow turn) {
    return Objects.requireNonNull(turn.performerId());
  }

  private static BigInteger durationUs(TurnRow turn) {
    if (turn.startMs() == null || turn.endMs() == null) {
      return BigInteger.ZERO;
    }
    return BigInteger.valueOf(Math.max(0, turn.endMs() - turn.startMs()) * 1000);
  }

  /** Adds mass, one turn or pair, and speech; what is rounded to nothing is no turn. */
  private void add(Key key, BigInteger mass, BigInteger speechUs) {
    if (mass.signum() > 0) {
      var variance = mass.multiply(Label.UNIT.subtract(mass)).divide(Label.UNIT);
      sums.merge(key, List.of(mass, BigInteger.ONE, speechUs, variance), CellRecount::plus);
    }
  }

  private static List<BigInteger> plus(List<BigInteger> one, List<BigInteger> other) {
    return IntStream.range(0, one.size())
        .mapToObj(place -> one.get(place).add(other.get(place)))
        .toList();
  }

  /** Whether a performer is the first of the session's list who shows the cell. */
  private boolean isFirst(Key key) {
    return session.performerIds().stream()
        .filter(performer -> sums.containsKey(key.of(performer)))
        .findFirst()
        .equals(Optional.of(key.performerId()));
  }

  private List<CellFact> facts() {
    var facts = new ArrayList<CellFact>();
    sums.forEach(
        (key, sum) ->
            facts.add(
                new CellFact(
                    session.sessionId(),
                    session.sceneId(),
                    session.languageOrUnknown(),
                    session.vendorOrUnknown(),
                    key.performerId(),
                    key.kind().label(),
                    key.from(),
                    key.to(),
                    sum.get(0).longValueExact(),
                    sum.get(1).longValueExact(),
                    sum.get(2).longValueExact(),
                    sum.get(3).longValueExact(),
                    isFirst(key) ? 1 : 0)));
    return facts;
  }
}
