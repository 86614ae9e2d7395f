package callsheet.counting;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.corpus.TimelineTurn;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One row for everything that a turn or a pair puts into a cell, for {@link NaiveCounts}. */
final class NaiveFacts {
  /** What is counted. */
  record Cell(CellKind kind, @Nullable String from, @Nullable String to) {}

  /** One turn's or pair's part of a cell. */
  record Fact(NaiveSession session, String performer, Cell cell, BigInteger mass, long speechUs) {}

  private final Taxonomy taxonomy;
  private final BigInteger minimumMass;
  private final NaiveLabels labels;
  final List<Fact> facts = new ArrayList<>();

  NaiveFacts(Taxonomy taxonomy, BigInteger minimumMass) {
    this.taxonomy = taxonomy;
    this.minimumMass = minimumMass;
    this.labels = new NaiveLabels(taxonomy);
  }

  /** The turn's label, or null when it does not count. */
  @Nullable SortedMap<Integer, BigInteger> usable(TimelineTurn turn) {
    var label = NaiveLabels.label(labels.voting(turn));
    boolean counts = label.values().stream().anyMatch(mass -> mass.compareTo(minimumMass) >= 0);
    return counts ? label : null;
  }

  void add(NaiveSession session) {
    TimelineTurn before = null;
    Map<Integer, TimelineTurn> lastOf = new HashMap<>();
    for (TimelineTurn turn : session.timeline().turns()) {
      if (!turn.isTombstone()) {
        addTurn(session, turn);
        addPair(session, CellKind.SELF, lastOf.get(turn.speaker()), turn);
        addPair(session, CellKind.ADJACENT, before, turn);
        if (before != null && before.speaker() != turn.speaker()) {
          addPair(session, CellKind.PARTNER, before, turn);
        }
      }
      lastOf.put(turn.speaker(), turn);
      before = turn;
    }
  }

  private void addTurn(NaiveSession session, TimelineTurn turn) {
    long us = 0;
    if (turn.startMs() != null && turn.endMs() != null && turn.endMs() > turn.startMs()) {
      us = (turn.endMs() - turn.startMs()) * 1000;
    }
    var label = usable(turn);
    if (label == null) {
      var kind = labels.voting(turn).isEmpty() ? CellKind.UNLABELLED : CellKind.LOW_CONFIDENCE;
      add(session, turn, new Cell(kind, null, null), NaiveLabels.UNIT, us);
      return;
    }
    add(session, turn, new Cell(CellKind.TURN, null, null), NaiveLabels.UNIT, us);
    var speech = NaiveLabels.divided(BigInteger.valueOf(us), label);
    for (int emotion : label.keySet()) {
      var cell = new Cell(CellKind.EMOTION, taxonomy.name(emotion), null);
      add(session, turn, cell, label.get(emotion), speech.get(emotion).longValueExact());
    }
  }

  private void addPair(
      NaiveSession session, CellKind relation, @Nullable TimelineTurn before, TimelineTurn turn) {
    var from = before == null || before.isTombstone() ? null : usable(before);
    var to = usable(turn);
    if (from != null && to != null) {
      NaiveLabels.pair(from, to)
          .forEach(
              (pair, mass) -> {
                var cell =
                    new Cell(relation, taxonomy.name(pair.get(0)), taxonomy.name(pair.get(1)));
                add(session, turn, cell, mass, 0);
              });
    }
  }

  private void add(
      NaiveSession session, TimelineTurn turn, Cell cell, BigInteger mass, long speechUs) {
    if (mass.signum() > 0) {
      var performer = session.performerIds().get(turn.speaker());
      facts.add(new Fact(session, performer, cell, mass, speechUs));
    }
  }

  static String language(NaiveSession session) {
    return Objects.requireNonNullElse(session.language(), "und");
  }

  static String vendor(NaiveSession session) {
    return Objects.requireNonNullElse(session.vendor(), "(unknown)");
  }
}
