package callsheet.statistics.transitions;

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
}
