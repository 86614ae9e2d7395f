package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.schema.CellMoment;
import callsheet.statistics.shares.ClusterMoments;
import callsheet.statistics.shares.RatioSums;
import callsheet.statistics.shares.Support;
import callsheet.statistics.shares.TwoWayMoments;
import callsheet.statistics.transitions.ChainTurn;
import callsheet.statistics.transitions.PairRelation;
import callsheet.statistics.transitions.PairRule;
import callsheet.statistics.transitions.SessionPairs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the product would count of a studio: the moments of its cells over three clusterings. */
final class StudioCounts {
  private final ClusterSquares performers = new ClusterSquares("performer");
  private final ClusterSquares sessions = new ClusterSquares("session");
  private final ClusterSquares intersections = new ClusterSquares("performer_session");

  private StudioCounts() {}

  /** The counts of all turns, and of the pairs of both relations. */
  static StudioCounts of(SimulatedStudio studio) {
    var counts = new StudioCounts();
    var byPerformer = new HashMap<String, long[]>();
    for (List<ChainTurn> session : studio.sessions()) {
      var here = masses(session);
      var all = new long[StudioCells.size()];
      here.forEach(
          (performer, masses) -> {
            counts.intersections.add(masses);
            add(all, masses);
            add(byPerformer.computeIfAbsent(performer, p -> new long[all.length]), masses);
          });
      counts.sessions.add(all);
    }
    byPerformer.values().forEach(counts.performers::add);
    return counts;
  }

  /** What each performer has in the session, cell by cell. */
  private static Map<String, long[]> masses(List<ChainTurn> session) {
    var masses = new HashMap<String, long[]>();
    for (ChainTurn turn : session) {
      var own = masses.computeIfAbsent(turn.performer(), p -> new long[StudioCells.size()]);
      own[StudioCells.turn()]++;
      own[StudioCells.emotion(turn.emotion())]++;
    }
    addPairs(masses, session, CellKind.SELF, PairRelation.WITHIN);
    addPairs(masses, session, CellKind.PARTNER, PairRelation.CROSS);
    return masses;
  }

  private static void addPairs(
      Map<String, long[]> masses,
      List<ChainTurn> session,
      CellKind relation,
      PairRelation definition) {
    for (var pair : SessionPairs.of(session, PairRule.of(definition))) {
      var own = masses.get(pair.after().performer());
      own[StudioCells.pairsFrom(relation, pair.before().emotion())]++;
      own[StudioCells.pair(relation, pair.before().emotion(), pair.after().emotion())]++;
    }
  }

  private static void add(long[] sums, long[] masses) {
    for (int cell = 0; cell < sums.length; cell++) {
      sums[cell] += masses[cell];
    }
  }

  /** The rows of {@code core.cell_moments} in the scope of the corpus. */
  List<CellMoment> rows() {
    var rows = new ArrayList<CellMoment>();
    for (var clusters : List.of(performers, sessions, intersections)) {
      rows.addAll(clusters.rows());
    }
    return rows;
  }

  RatioSums ratio(int cell) {
    return RatioSums.of(sessions.mass(cell), sessions.mass(StudioCells.base(cell)), 1);
  }

  TwoWayMoments twoWay(int cell) {
    return new TwoWayMoments(
        performers.moments(cell), sessions.moments(cell), intersections.moments(cell));
  }

  ClusterMoments ofPerformers(int cell) {
    return performers.moments(cell);
  }

  /** Who stands behind the base of the cell. */
  Support support(int cell) {
    int base = StudioCells.base(cell);
    return new Support(performers.clusters(base), sessions.clusters(base));
  }
}
