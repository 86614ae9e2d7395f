package callsheet.statistics.transitions.evidence;

import callsheet.statistics.transitions.FourfoldTable;

/**
 * A stratum of partner pairs: the turns of one performer in one session, and of each the turn of
 * another before it (METHODS 2.1, CROSS).
 *
 * @param antecedents in the order of the targets
 */
public record PartnerPairs(LabelSeries antecedents, LabelSeries targets) {
  public PartnerPairs {
    if (antecedents.turns() != targets.turns()
        || antecedents.emotions() != targets.emotions()
        || antecedents.unit() != targets.unit()) {
      throw new IllegalArgumentException(
          "Invalid pairs: %d antecedents of %d targets"
              .formatted(antecedents.turns(), targets.turns()));
    }
  }

  int size() {
    return targets.turns();
  }

  /**
   * The pairs by whether they have an emotion before, the row, and another after, the column. Soft
   * labels are taken as independent within their pair.
   */
  FourfoldTable fourfold(int from, int to) {
    double both = 0;
    double rowOnly = 0;
    double columnOnly = 0;
    double neither = 0;
    for (int pair = 0; pair < size(); pair++) {
      double before = (double) antecedents.mass(pair, from) / antecedents.unit();
      double after = (double) targets.mass(pair, to) / targets.unit();
      both += before * after;
      rowOnly += before * (1 - after);
      columnOnly += (1 - before) * after;
      neither += (1 - before) * (1 - after);
    }
    return new FourfoldTable(both, rowOnly, columnOnly, neither);
  }
}
