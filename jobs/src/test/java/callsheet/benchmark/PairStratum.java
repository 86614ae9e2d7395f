package callsheet.benchmark;

import callsheet.corpus.CellKind;
import callsheet.statistics.transitions.evidence.ChanceMoments;
import callsheet.statistics.transitions.evidence.ExactPairCount;
import callsheet.statistics.transitions.evidence.LabelSeries;
import callsheet.statistics.transitions.evidence.OrderMoments;
import callsheet.statistics.transitions.evidence.PairingMoments;
import callsheet.statistics.transitions.evidence.PartnerPairs;
import java.util.Collections;
import java.util.List;

/**
 * What stands in one stratum: a performer's turns in a session, or those after a partner's turn
 * (METHODS 2.6).
 *
 * @param before of partner pairs, the partner's emotion; of a performer's own turns, all of them
 * @param after the emotion of each turn; the same for a performer's own
 */
record PairStratum(CellKind relation, List<Integer> before, List<Integer> after) {

  /** What chance would make of the stratum. */
  ChanceMoments chance() {
    var targets = series(after);
    return relation == CellKind.SELF
        ? new OrderMoments(targets)
        : new PairingMoments(new PartnerPairs(series(before), targets));
  }

  /** Adds the stratum to the exact distribution of one pair. */
  void addTo(ExactPairCount exact, int from, int to) {
    int turns = after.size();
    if (relation == CellKind.PARTNER) {
      exact.addPairing(turns, count(before, from), count(after, to));
    } else if (from == to) {
      exact.addStays(turns, count(after, to));
    } else {
      exact.addChanges(turns, count(after, from), count(after, to));
    }
  }

  private static LabelSeries series(List<Integer> emotions) {
    var labels = emotions.stream().mapToInt(emotion -> emotion).toArray();
    return LabelSeries.hard(labels, StudioDesign.EMOTIONS);
  }

  private static int count(List<Integer> emotions, int emotion) {
    return Collections.frequency(emotions, emotion);
  }
}
