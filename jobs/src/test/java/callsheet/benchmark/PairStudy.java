package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.statistics.transitions.ChainTurn;
import callsheet.statistics.transitions.ContingencyTable;
import callsheet.statistics.transitions.PairCounts;
import callsheet.statistics.transitions.PairRelation;
import callsheet.statistics.transitions.PairRule;
import callsheet.statistics.transitions.SessionPairs;
import callsheet.statistics.transitions.TurnPair;
import callsheet.statistics.transitions.evidence.ChanceSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pairs of one relation in a studio, as tests of chance want them. */
final class PairStudy {
  private final CellKind relation;
  private final PairCounts all = new PairCounts(StudioDesign.EMOTIONS);
  private final Map<String, PairCounts> byPerformer = new TreeMap<>();
  private final List<ContingencyTable> tables = new ArrayList<>();
  private final List<PairStratum> strata = new ArrayList<>();
  private final ChanceSums chance = new ChanceSums(StudioDesign.EMOTIONS);

  private PairStudy(CellKind relation) {
    this.relation = relation;
  }

  static PairStudy of(SimulatedStudio studio, CellKind relation) {
    var study = new PairStudy(relation);
    studio.sessions().forEach(study::add);
    study.byPerformer.values().forEach(counts -> study.tables.add(counts.table()));
    return study;
  }

  private void add(List<ChainTurn> session) {
    var rule = PairRule.of(relation == CellKind.SELF ? PairRelation.WITHIN : PairRelation.CROSS);
    var pairs = SessionPairs.of(session, rule);
    for (TurnPair pair : pairs) {
      all.add(pair);
      byPerformer
          .computeIfAbsent(pair.after().performer(), p -> new PairCounts(StudioDesign.EMOTIONS))
          .add(pair);
    }
    for (String performer : session.stream().map(ChainTurn::performer).distinct().toList()) {
      var stratum =
          relation == CellKind.SELF ? ownTurns(session, performer) : partnerPairs(pairs, performer);
      if (!stratum.after().isEmpty()) {
        strata.add(stratum);
        chance.add(stratum.chance());
      }
    }
  }

  private PairStratum ownTurns(List<ChainTurn> session, String performer) {
    var emotions =
        session.stream()
            .filter(turn -> performer.equals(turn.performer()))
            .map(ChainTurn::emotion)
            .toList();
    return new PairStratum(relation, emotions, emotions);
  }

  private PairStratum partnerPairs(List<TurnPair> pairs, String performer) {
    var own = pairs.stream().filter(pair -> performer.equals(pair.after().performer())).toList();
    return new PairStratum(
        relation,
        own.stream().map(pair -> pair.before().emotion()).toList(),
        own.stream().map(pair -> pair.after().emotion()).toList());
  }

  ContingencyTable table() {
    return all.table();
  }

  /** The table of each performer, in the order of their ids. */
  List<ContingencyTable> tables() {
    return tables;
  }

  List<PairStratum> strata() {
    return strata;
  }

  ChanceSums chance() {
    return chance;
  }
}
