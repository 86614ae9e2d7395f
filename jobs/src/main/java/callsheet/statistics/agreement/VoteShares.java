package callsheet.statistics.agreement;

/** Every vote counts the same: where the fit of annotators starts. */
public record VoteShares(int categories) implements Labelling {
  @Override
  public TurnPosterior posterior(TurnVotes votes) {
    if (votes.hasGold()) {
      return TurnPosterior.certain(categories, votes.gold(), 0);
    }
    return new TurnPosterior(votes.shares(categories), 0);
  }
}
