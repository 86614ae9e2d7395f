package callsheet.statistics.agreement;

import java.io.Serializable;

/**
 * Gives a turn its distribution over the labels: a pure function of the turn's votes, so that it
 * can run anywhere.
 */
public sealed interface Labelling extends Serializable permits VoteShares, AnnotatorModel {
  /** The distribution of the turn's label. */
  TurnPosterior posterior(TurnVotes votes);
}
