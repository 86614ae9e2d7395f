package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.statistics.transitions.evidence.ChanceMoments;
import callsheet.statistics.transitions.evidence.ExactPairCount;
import callsheet.statistics.transitions.evidence.LabelSeries;
import callsheet.statistics.transitions.evidence.OrderMoments;
import callsheet.statistics.transitions.evidence.PairingMoments;
import callsheet.statistics.transitions.evidence.PartnerPairs;

/**
 * What stands in one stratum: a performer's turns in a session, or those after a partner's turn
 * (METHODS 2.6).
 *
 * @param before of partner pairs, the partner's emotion; of a performer's own turns, all of them
 * @param after the emotion of each turn; the same array for a performer's own
 */
record PairStratum(CellKind relation, int[] before, int[] after) {

  /** What chance would make of the stratum. */
  ChanceMoments chance() {
    var targets = LabelSeries.hard(after, StudioDesign.EMOTIONS);
    return relation == CellKind.SELF
        ? new OrderMoments(targets)
        : new PairingMoments(
            new PartnerPairs(LabelSeries.hard(before, StudioDesign.EMOTIONS), targets));
  }

  /** Adds the stratum to the exact distribution of one pair. */
  void addTo(ExactPairCount exact, int from, int to) {
    int turns = after.length;
    if (relation == CellKind.PARTNER) {
      exact.addPairing(turns, count(before, from), count(after, to));
    } else if (from == to) {
      exact.addStays(turns, count(after, to));
    } else {
      exact.addChanges(turns, count(after, from), count(after, to));
    }
  }

  private static int count(int[] emotions, int emotion) {
    int count = 0;
    for (int other : emotions) {
      count += other == emotion ? 1 : 0;
    }
    return count;
  }
}
