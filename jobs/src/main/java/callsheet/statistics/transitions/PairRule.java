package callsheet.statistics.transitions;

import org.jspecify.annotations.Nullable;

/**
 * What makes two turns of a session a pair (METHODS 2.1).
 *
 * @param relation whose turns
 * @param gaps what an unusable turn does
 * @param lag steps along the chain from the first turn to the second, at least 1; those between
 *     need not be usable
 * @param minimalConfidence a label of less confidence is no label; one of unknown confidence is
 * @param longestSilenceMs from the end of the first turn to the start of the second, in
 *     milliseconds; null for any. An overlap is no silence. Where a time is missing nobody knows
 *     that the silence was short, and there is no pair
 */
public record PairRule(
    PairRelation relation,
    GapPolicy gaps,
    int lag,
    double minimalConfidence,
    @Nullable Long longestSilenceMs) {
  public PairRule {
    if (lag < 1) {
      throw new IllegalArgumentException("Invalid lag: " + lag + " (must be at least 1)");
    }
    if (!(minimalConfidence >= 0 && minimalConfidence <= 1)) {
      throw new IllegalArgumentException(
          "Invalid minimal confidence: " + minimalConfidence + " (must be between 0 and 1)");
    }
    if (longestSilenceMs != null && longestSilenceMs < 0) {
      throw new IllegalArgumentException(
          "Invalid longest silence: " + longestSilenceMs + " ms (must not be below 0)");
    }
  }

  /** The default rule: next neighbours, gaps break, any confidence and any silence will do. */
  public static PairRule of(PairRelation relation) {
    return new PairRule(relation, GapPolicy.BREAK, 1, 0, null);
  }

  public PairRule with(GapPolicy otherGaps) {
    return new PairRule(relation, otherGaps, lag, minimalConfidence, longestSilenceMs);
  }

  public PairRule withLag(int otherLag) {
    return new PairRule(relation, gaps, otherLag, minimalConfidence, longestSilenceMs);
  }

  public PairRule withMinimalConfidence(double confidence) {
    return new PairRule(relation, gaps, lag, confidence, longestSilenceMs);
  }

  public PairRule withLongestSilenceMs(@Nullable Long silenceMs) {
    return new PairRule(relation, gaps, lag, minimalConfidence, silenceMs);
  }

  boolean isUsable(ChainTurn turn) {
    return turn.isUsable(minimalConfidence);
  }

  /** Whether two turns of one chain are a pair, if they are as far apart as the lag says. */
  boolean joins(ChainTurn before, ChainTurn after) {
    return isUsable(before)
        && isUsable(after)
        && relation.joins(before, after)
        && (longestSilenceMs == null || before.isFollowedWithin(longestSilenceMs, after));
  }
}
