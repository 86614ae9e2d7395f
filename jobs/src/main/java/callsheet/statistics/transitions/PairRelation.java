package callsheet.statistics.transitions;

/** Which earlier turn of the session a turn is paired with (METHODS 2.1). */
public enum PairRelation {
  /**
   * The performer's own previous turn; what others said in between does not matter. The product
   * calls it self.
   */
  WITHIN,
  /**
   * The turn immediately before, if another performer spoke it: in scenes of three, whoever spoke
   * last. The product calls it partner.
   */
  CROSS,
  /** The turn immediately before, whoever spoke it. The product calls it adjacent. */
  ADJ,
  /** The turn immediately before, if the same performer spoke it: ADJ without CROSS. */
  ADJ_SAME;

  /** Whether two turns of one chain are of the right performers. */
  boolean joins(ChainTurn before, ChainTurn after) {
    return switch (this) {
      case WITHIN, ADJ_SAME -> before.isOfSamePerformer(after);
      case CROSS -> !before.isOfSamePerformer(after);
      case ADJ -> true;
    };
  }
}
