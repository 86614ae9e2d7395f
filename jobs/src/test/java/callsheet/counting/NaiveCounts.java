package callsheet.counting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import callsheet.corpus.CellKind;
import callsheet.corpus.Taxonomy;
import callsheet.counting.NaiveFacts.Cell;
import callsheet.counting.NaiveFacts.Fact;
import callsheet.schema.ArcCount;
import callsheet.schema.CellMoment;
import callsheet.schema.LabelCoincidence;
import callsheet.schema.PairChance;
import callsheet.schema.PerformerCell;
import callsheet.schema.RunLength;
import callsheet.schema.SceneCell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The count tables by the book: lists, maps and big integers, in the order of the definitions and
 * without a thought of speed. Shares nothing with the kernel but taxonomy and timeline, so that it
 * can tell when the kernel is wrong.
 */
public final class NaiveCounts {
  private final List<NaiveSession> sessions;
  private final Taxonomy taxonomy;
  private final NaiveFacts facts;

  /** Counts the sessions; each table is made when it is asked for. */
  public NaiveCounts(List<NaiveSession> sessions, Taxonomy taxonomy, double minimumConfidence) {
    this.sessions = sessions;
    this.taxonomy = taxonomy;
    var minimumMass =
        BigDecimal.valueOf(minimumConfidence).multiply(new BigDecimal(NaiveLabels.UNIT));
    this.facts = new NaiveFacts(taxonomy, minimumMass.toBigIntegerExact());
    sessions.forEach(facts::add);
  }

  /** {@code core.performer_cells}. */
  public Set<PerformerCell> performerCells() {
    var byKey =
        facts.facts.stream()
            .collect(
                groupingBy(
                    fact ->
                        List.of(
                            fact.performer(),
                            NaiveFacts.language(fact.session()),
                            NaiveFacts.vendor(fact.session()),
                            fact.cell())));
    var firstPlaces = firstPlaces(facts.facts);
    var rows = new HashSet<PerformerCell>();
    for (List<Fact> group : byKey.values()) {
      var first = group.get(0);
      rows.add(
          new PerformerCell(
              first.performer(),
              NaiveFacts.language(first.session()),
              NaiveFacts.vendor(first.session()),
              first.cell().kind().label(),
              first.cell().from(),
              first.cell().to(),
              mass(group).longValueExact(),
              group.size(),
              speechUs(group),
              group.stream().map(fact -> fact.session().sessionId()).distinct().count(),
              variance(group),
              newSessions(group, firstPlaces)));
    }
    return rows;
  }

  private static long variance(List<Fact> facts) {
    return facts.stream()
        .map(Fact::mass)
        .map(mass -> mass.multiply(NaiveLabels.UNIT.subtract(mass)).divide(NaiveLabels.UNIT))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .longValueExact();
  }

  /** Sessions in which the performer of the group comes before all others who show the cell. */
  private static long newSessions(List<Fact> group, Map<List<Object>, Integer> firstPlaces) {
    return group.stream()
        .filter(fact -> place(fact) == firstPlaces.getOrDefault(shown(fact), -1))
        .map(fact -> fact.session().sessionId())
        .distinct()
        .count();
  }

  private static Map<List<Object>, Integer> firstPlaces(List<Fact> facts) {
    return facts.stream().collect(toMap(NaiveCounts::shown, NaiveCounts::place, Math::min));
  }

  private static List<Object> shown(Fact fact) {
    return List.of(fact.session().sessionId(), fact.cell());
  }

  private static int place(Fact fact) {
    return fact.session().performerIds().indexOf(fact.performer());
  }

  public Set<SceneCell> sceneCells() {
    var rows = new HashSet<SceneCell>();
    by(facts.facts, fact -> fact.session().sceneId())
        .forEach((scene, ofScene) -> addScene(scene, ofScene, rows));
    return rows;
  }

  private static void addScene(String scene, List<Fact> ofScene, Set<SceneCell> rows) {
    long rated =
        ofScene.stream()
            .filter(fact -> fact.cell().kind() == CellKind.TURN)
            .map(fact -> fact.session().sessionId())
            .distinct()
            .count();
    by(ofScene, Fact::cell)
        .forEach(
            (cell, group) -> {
              if (cell.kind() != CellKind.UNLABELLED && cell.kind() != CellKind.LOW_CONFIDENCE) {
                var masses = clusterMasses(group, fact -> fact.session().sessionId());
                rows.add(
                    new SceneCell(
                        scene,
                        cell.kind().label(),
                        cell.from(),
                        cell.to(),
                        rated,
                        mass(group).longValueExact(),
                        sumOfProducts(masses, masses)));
              }
            });
  }

  /** {@code core.cell_moments}. */
  public Set<CellMoment> cellMoments() {
    var rows = new HashSet<CellMoment>();
    addScope("corpus", "(all)", facts.facts, rows);
    by(facts.facts, fact -> NaiveFacts.language(fact.session()))
        .forEach((language, group) -> addScope("language", language, group, rows));
    by(facts.facts, fact -> fact.session().sceneId())
        .forEach(
            (scene, group) -> {
              var turns = group.stream().filter(fact -> !fact.cell().kind().isRelation()).toList();
              addScope("scene", scene, turns, rows);
            });
    return rows;
  }

  private static void addScope(
      String scopeKind, String scope, List<Fact> ofScope, Set<CellMoment> rows) {
    Map<String, Function<Fact, Object>> clusters =
        Map.of(
            "session", fact -> fact.session().sessionId(),
            "performer", Fact::performer,
            "performer_session", fact -> List.of(fact.performer(), fact.session().sessionId()));
    var byCell = by(withBases(ofScope), Fact::cell);
    for (var cell : byCell.keySet()) {
      for (var cluster : clusters.entrySet()) {
        var group = byCell.get(cell);
        var masses = clusterMasses(group, cluster.getValue());
        var bases = clusterMasses(byCell.get(base(cell)), cluster.getValue());
        rows.add(
            new CellMoment(
                scopeKind,
                scope,
                cluster.getKey(),
                cell.kind().label(),
                cell.from(),
                cell.to(),
                masses.size(),
                mass(group).longValueExact(),
                sumOfProducts(masses, masses),
                sumOfProducts(masses, bases),
                speechUs(group)));
      }
    }
  }

  /** The facts, and every pair once more as a pair from its first emotion. */
  private static List<Fact> withBases(List<Fact> ofScope) {
    var withBases = new ArrayList<Fact>(ofScope);
    for (Fact fact : ofScope) {
      if (fact.cell().kind().isRelation()) {
        withBases.add(
            new Fact(fact.session(), fact.performer(), base(fact.cell()), fact.mass(), 0));
      }
    }
    return withBases;
  }

  private static Cell base(Cell cell) {
    if (cell.kind().isRelation()) {
      return new Cell(cell.kind(), cell.from(), null);
    }
    return cell.kind() == CellKind.EMOTION ? new Cell(CellKind.TURN, null, null) : cell;
  }

  /** {@code core.run_lengths}. */
  public Set<RunLength> runLengths() {
    return new NaiveRuns(taxonomy, facts).of(sessions);
  }

  /** {@code core.pair_chances}. */
  public Set<PairChance> pairChances() {
    return new NaiveChances(taxonomy, facts).of(sessions);
  }

  /** {@code core.arc_counts}. */
  public Set<ArcCount> arcCounts() {
    return new NaiveArcs(taxonomy, facts).of(sessions);
  }

  /** {@code core.label_coincidences}. */
  public Set<LabelCoincidence> labelCoincidences() {
    var masses = new HashMap<List<Object>, BigInteger>();
    var labels = new NaiveLabels(taxonomy);
    for (NaiveSession session : sessions) {
      for (var turn : session.timeline().turns()) {
        var voting = labels.voting(turn);
        for (int one = 0; one < voting.size(); one++) {
          for (int other = 0; other < voting.size(); other++) {
            if (one != other) {
              var pair =
                  NaiveLabels.pair(
                      NaiveLabels.label(List.of(voting.get(one))),
                      NaiveLabels.label(List.of(voting.get(other))));
              pair.forEach(
                  (cell, mass) ->
                      masses.merge(
                          List.of(NaiveFacts.language(session), voting.size(), cell),
                          mass,
                          BigInteger::add));
            }
          }
        }
      }
    }
    return masses.entrySet().stream()
        .map(sum -> coincidence(sum.getKey(), sum.getValue()))
        .collect(toSet());
  }

  private LabelCoincidence coincidence(List<Object> key, BigInteger mass) {
    var pair = (List<?>) key.get(2);
    return new LabelCoincidence(
        (String) key.get(0),
        (Integer) key.get(1),
        taxonomy.name((Integer) pair.get(0)),
        taxonomy.name((Integer) pair.get(1)),
        mass.longValueExact());
  }

  private static <K> Map<K, List<Fact>> by(Collection<Fact> some, Function<Fact, K> keyOf) {
    return some.stream().collect(groupingBy(keyOf));
  }

  private static <K> Map<K, BigInteger> clusterMasses(List<Fact> some, Function<Fact, K> keyOf) {
    var masses = new HashMap<K, BigInteger>();
    some.forEach(fact -> masses.merge(keyOf.apply(fact), fact.mass(), BigInteger::add));
    return masses;
  }

  private static BigInteger sumOfProducts(Map<?, BigInteger> masses, Map<?, BigInteger> others) {
    return masses.entrySet().stream()
        .map(cluster -> cluster.getValue().multiply(others.get(cluster.getKey())))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger mass(List<Fact> some) {
    return some.stream().map(Fact::mass).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static long speechUs(List<Fact> some) {
    return some.stream().mapToLong(Fact::speechUs).sum();
  }
}
