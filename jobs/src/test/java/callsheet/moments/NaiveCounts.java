package callsheet.moments;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.corpus.CellKind;
import callsheet.golden.GoldenTurn;
import callsheet.schema.CellMoment;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counts of hard-labelled turns the slow way, as core.cell_moments holds them. */
public final class NaiveCounts {
  /** A bit of mass that somebody has in a cell. */
  public record Atom(GoldenTurn turn, Cell cell, long speechUs) {}

  private record Key(Scope scope, Cluster cluster, Cell cell) {}

  private NaiveCounts() {}

  /** The moments of turns in one language. */
  public static List<CellMoment> moments(List<GoldenTurn> turns, String language) {
    var byKey = new LinkedHashMap<Key, Map<String, Long>>();
    var speech = new HashMap<Key, Long>();
    for (Atom atom : atoms(turns)) {
      for (Scope scope : scopes(atom, language)) {
        for (Cluster cluster : Cluster.values()) {
          var key = new Key(scope, cluster, atom.cell());
          byKey
              .computeIfAbsent(key, k -> new HashMap<>())
              .merge(cluster(cluster, atom.turn()), UNIT, Long::sum);
          speech.merge(key, atom.speechUs(), Long::sum);
        }
      }
    }
    return byKey.keySet().stream()
        .map(key -> row(key, byKey, speech.getOrDefault(key, 0L)))
        .toList();
  }

  /** Every turn, its emotion and the pairs that it ends. */
  public static List<Atom> atoms(List<GoldenTurn> turns) {
    var atoms = new ArrayList<Atom>();
    var lastOf = new HashMap<String, GoldenTurn>();
    GoldenTurn last = null;
    for (GoldenTurn turn : inOrder(turns)) {
      if (turn.label() == null) {
        atoms.add(new Atom(turn, Cell.of(CellKind.UNLABELLED), 0));
      } else {
        atoms.add(new Atom(turn, Cell.TURN, 0));
        atoms.add(new Atom(turn, Cell.emotion(turn.label()), turn.speechUs()));
      }
      var own = lastOf.put(turn.session() + "|" + turn.performer(), turn);
      addPair(atoms, CellKind.SELF, own, turn);
      if (last != null && last.session().equals(turn.session())) {
        addPair(atoms, CellKind.ADJACENT, last, turn);
        if (!last.performer().equals(turn.performer())) {
          addPair(atoms, CellKind.PARTNER, last, turn);
        }
      }
      last = turn;
    }
    return atoms;
  }

  private static void addPair(
      List<Atom> atoms, CellKind relation, @Nullable GoldenTurn before, GoldenTurn turn) {
    if (before != null && before.label() != null && turn.label() != null) {
      atoms.add(new Atom(turn, Cell.pair(relation, before.label(), turn.label()), 0));
      atoms.add(new Atom(turn, Cell.pairsFrom(relation, before.label()), 0));
    }
  }

  private static List<GoldenTurn> inOrder(List<GoldenTurn> turns) {
    return turns.stream()
        .sorted(
            Comparator.comparing(GoldenTurn::session)
                .thenComparing(GoldenTurn::startS)
                .thenComparing(GoldenTurn::index))
        .toList();
  }

  private static List<Scope> scopes(Atom atom, String language) {
    var scene = new Scope("scene", atom.turn().scene());
    return atom.cell().kind().isRelation()
        ? List.of(Scope.CORPUS, Scope.language(language))
        : List.of(Scope.CORPUS, Scope.language(language), scene);
  }

  private static String cluster(Cluster cluster, GoldenTurn turn) {
    return switch (cluster) {
      case PERFORMER -> turn.performer();
      case SESSION -> turn.session();
      case PERFORMER_SESSION -> turn.performer() + "|" + turn.session();
    };
  }

  private static CellMoment row(Key key, Map<Key, Map<String, Long>> byKey, long speechUs) {
    var cell = key.cell();
    var masses = byKey.getOrDefault(key, Map.of());
    var bases = byKey.getOrDefault(new Key(key.scope(), key.cluster(), base(cell)), masses);
    return new CellMoment(
        key.scope().kind(),
        key.scope().name(),
        key.cluster().name().toLowerCase(Locale.ROOT),
        cell.kind().label(),
        cell.from(),
        cell.to(),
        masses.size(),
        masses.values().stream().mapToLong(Long::longValue).sum(),
        products(masses, masses),
        products(masses, bases),
        speechUs);
  }

  private static Cell base(Cell cell) {
    if (cell.kind() == CellKind.EMOTION) {
      return Cell.TURN;
    }
    return cell.to() == null ? cell : new Cell(cell.kind(), cell.from(), null);
  }

  private static BigInteger products(Map<String, Long> masses, Map<String, Long> others) {
    return masses.entrySet().stream()
        .map(
            entry ->
                BigInteger.valueOf(entry.getValue())
                    .multiply(BigInteger.valueOf(others.getOrDefault(entry.getKey(), 0L))))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
