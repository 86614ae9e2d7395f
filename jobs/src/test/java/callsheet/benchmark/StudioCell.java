package callsheet.benchmark;

import callsheet.corpus.CellKind;
import org.jspecify.annotations.Nullable;

/**
 * A share or a rate of a studio.
 *
 * @param relation of a rate; null for a share
 * @param from the emotion before, of a rate
 * @param to the emotion
 */
record StudioCell(@Nullable CellKind relation, int from, int to) {

  /** Its place among the counts. */
  int place() {
    return relation == null ? StudioCells.emotion(to) : StudioCells.pair(relation, from, to);
  }

  /** What it is in the long run. */
  double truth(StudioDesign design) {
    if (relation == null) {
      return design.share(to);
    }
    return relation == CellKind.SELF ? design.selfRate(from, to) : design.partnerRate(from, to);
  }
}
