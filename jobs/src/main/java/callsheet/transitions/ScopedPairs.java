package callsheet.transitions;

import static callsheet.moments.ScopeMoments.UNIT;

import callsheet.corpus.CellKind;
import callsheet.corpus.Emotion;
import callsheet.corpus.Taxonomy;
import callsheet.error.Check;
import callsheet.moments.Cell;
import callsheet.moments.Moments;
import callsheet.moments.Scope;
import callsheet.moments.ScopeMoments;
import callsheet.schema.CellMoment;
import callsheet.schema.PairChance;
import callsheet.statistics.transitions.ContingencyTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of one relation within one scope: by soft labels a table, by hard ones with their
 * chances.
 *
 * @param chances of the pairs that can be; none for adjacent
 */
record ScopedPairs(
    Scope scope,
    CellKind relation,
    List<String> emotions,
    ScopeMoments moments,
    ContingencyTable table,
    Map<Cell, ChanceOfPair> chances) {

  /** One for each scope but scenes and each relation, in their orders. */
  static List<ScopedPairs> all(List<CellMoment> rows, List<PairChance> chances, Taxonomy taxonomy) {
    var emotions = taxonomy.emotions().stream().map(Emotion::name).toList();
    var moments = Moments.of(rows);
    var byScope = byScope(chances);
    return moments.scopes().stream()
        .filter(scope -> !scope.isScene())
        .flatMap(
            scope ->
                CellKind.RELATIONS.stream()
                    .map(
                        relation ->
                            of(
                                scope,
                                relation,
                                emotions,
                                moments.in(scope),
                                byScope.getOrDefault(scope, Map.of()))))
        .toList();
  }

  private static ScopedPairs of(
      Scope scope,
      CellKind relation,
      List<String> emotions,
      ScopeMoments moments,
      Map<Cell, ChanceOfPair> chances) {
    var masses =
        emotions.stream()
            .map(
                from ->
                    emotions.stream()
                        .mapToLong(to -> moments.mass(Cell.pair(relation, from, to)))
                        .toArray())
            .toArray(long[][]::new);
    var table = new ContingencyTable(masses, UNIT);
    return new ScopedPairs(scope, relation, emotions, moments, table, chances);
  }

  /** The chances of the corpus are the sums of those of its languages. */
  private static Map<Scope, Map<Cell, ChanceOfPair>> byScope(List<PairChance> rows) {
    var byScope = new HashMap<Scope, Map<Cell, ChanceOfPair>>();
    for (PairChance row : rows) {
      var cell = Cell.pair(CellKind.labelled(row.relation()), row.fromEmotion(), row.toEmotion());
      for (Scope scope : List.of(Scope.CORPUS, Scope.language(row.language()))) {
        byScope
            .computeIfAbsent(scope, key -> new HashMap<>())
            .computeIfAbsent(cell, key -> new ChanceOfPair())
            .add(row);
      }
    }
    return byScope;
  }

  /** Whether chance has a meaning: adjacent pairs mix a performer's own order with answers. */
  boolean hasChances() {
    return relation != CellKind.ADJACENT;
  }

  Cell pair(int from, int to) {
    return Cell.pair(relation, emotions.get(from), emotions.get(to));
  }

  /** All pairs from the emotion, which its pairs sum to. */
  Cell base(int from) {
    var base = Cell.pairsFrom(relation, emotions.get(from));
    Check.state(
        moments.mass(base) == table.rowMass(from),
        "Pairs of %s from %s do not sum to their base",
        relation,
        emotions.get(from));
    return base;
  }

  ChanceOfPair chance(int from, int to) {
    var chance = chances.get(pair(from, to));
    return chance == null ? new ChanceOfPair() : chance;
  }

  /** The pairs of hard labels. */
  ContingencyTable hardTable() {
    var counts = new long[emotions.size()][emotions.size()];
    for (int from = 0; from < counts.length; from++) {
      for (int to = 0; to < counts.length; to++) {
        counts[from][to] = chance(from, to).pairs();
      }
    }
    return new ContingencyTable(counts, 1);
  }
}
