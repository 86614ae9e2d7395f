package callsheet.statistics.agreement;

import callsheet.statistics.FixedPointSums;
import java.io.Serializable;

/**
 * What the M step needs of all turns: how many carry each label, what each annotator calls them,
 * and how likely all votes are. The sums are the same to the last bit in whatever order turns and
 * partitions are added, so a fit does not depend on how a cluster divides the corpus.
 */
public final class ExpectedCounts implements Serializable {
  private static final long serialVersionUID = 1;

  private final AnnotatorRoster roster;
  private final int categories;
  private final FixedPointSums turns;
  private final FixedPointSums labels;
  private final FixedPointSums logLikelihood = new FixedPointSums(1);

  public ExpectedCounts(AnnotatorRoster roster, int categories) {
    this.roster = roster;
    this.categories = categories;
    this.turns = new FixedPointSums(roster.components() * categories);
    this.labels = new FixedPointSums(roster.groups() * categories * categories);
  }

  /** Adds a turn by the posterior that the labelling gives it: the E step. */
  public void add(TurnVotes votes, Labelling labelling) {
    var posterior = labelling.posterior(votes);
    int component = roster.component(votes.annotator(0));
    for (int trueLabel = 0; trueLabel < categories; trueLabel++) {
      double share = posterior.share(trueLabel);
      if (share > 0) {
        turns.add(component * categories + trueLabel, share);
        for (int vote = 0; vote < votes.size(); vote++) {
          int group = roster.group(votes.annotator(vote));
          labels.add(cell(group, trueLabel, votes.label(vote)), share * votes.weight(vote));
        }
      }
    }
    logLikelihood.add(0, posterior.logLikelihood());
  }

  /** Adds the turns of another partition. */
  public void add(ExpectedCounts others) {
    turns.add(others.turns, 1);
    labels.add(others.labels, 1);
    logLikelihood.add(others.logLikelihood, 1);
  }

  private int cell(int group, int trueLabel, int label) {
    return (group * categories + trueLabel) * categories + label;
  }

  AnnotatorRoster roster() {
    return roster;
  }

  int categories() {
    return categories;
  }

  /** Turns of the connected part that carry the label. */
  double turns(int component, int label) {
    return turns.value(component * categories + label);
  }

  /** How often the annotators of the group called a turn of the true label so. */
  double labels(int group, int trueLabel, int label) {
    return labels.value(cell(group, trueLabel, label));
  }

  /** The log-likelihood of all votes. */
  double logLikelihood() {
    return logLikelihood.value(0);
  }
}
