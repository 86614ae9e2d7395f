package callsheet.benchmark;

import callsheet.corpus.CellKind;

/** Whether tests call the pairs of a studio without any order unusual. */
final class FalsePositives {
  private FalsePositives() {}

  /** The tests of every ordered pair of both relations. */
  static Hits<TestKind, PairGroup> of(SimulatedStudio studio) {
    var hits = new Hits<TestKind, PairGroup>();
    for (CellKind relation : StudioCells.RELATIONS) {
      var study = PairStudy.of(studio, relation);
      for (TestKind test : TestKind.values()) {
        count(hits, study, relation, test);
      }
    }
    return hits;
  }

  private static void count(
      Hits<TestKind, PairGroup> hits, PairStudy study, CellKind relation, TestKind test) {
    for (int from = 0; from < StudioDesign.EMOTIONS; from++) {
      for (int to = 0; to < StudioDesign.EMOTIONS; to++) {
        var isSignificant = test.isSignificant(study, from, to);
        for (PairGroup group : PairGroup.values()) {
          if (isSignificant != null && group.has(relation, from, to)) {
            hits.count(test, group, isSignificant);
          }
        }
      }
    }
  }
}
