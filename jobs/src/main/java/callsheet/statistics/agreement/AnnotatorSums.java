package callsheet.statistics.agreement;

import callsheet.statistics.FixedPointSums;
import java.io.Serializable;

/**
 * What each annotator's labels were and what the others made of the same turns. Sums of a week or
 * of a partition add, in any order, to those of all (METHODS 4.6).
 */
public final class AnnotatorSums implements Serializable {
  private static final long serialVersionUID = 1;

  private final int categories;
  private final FixedPointSums given;
  private final FixedPointSums compared;
  private final FixedPointSums agreed;
  private final FixedPointSums expected;

  public AnnotatorSums(int annotators, int categories) {
    this.categories = categories;
    this.given = new FixedPointSums(annotators * categories);
    this.compared = new FixedPointSums(annotators * categories);
    this.agreed = new FixedPointSums(annotators);
    this.expected = new FixedPointSums(annotators * categories);
  }

  /**
   * Adds a turn: each label is compared with the posterior that the turn would have without its
   * annotator; where nobody else labelled the turn there is nothing to compare with.
   */
  public void add(TurnVotes votes, AnnotatorModel model) {
    for (int vote = 0; vote < votes.size(); vote++) {
      int annotator = votes.annotator(vote);
      int cell = annotator * categories + votes.label(vote);
      double weight = votes.weight(vote);
      given.add(cell, weight);
      if (votes.isKnownWithout(annotator)) {
        compared.add(cell, weight);
        var others = model.posteriorWithout(votes, annotator);
        agreed.add(annotator, weight * others.share(votes.label(vote)));
        for (int label = 0; label < categories; label++) {
          expected.add(annotator * categories + label, weight * others.share(label));
        }
      }
    }
  }

  /** Adds the turns of other sums. */
  public void add(AnnotatorSums others) {
    given.add(others.given, 1);
    compared.add(others.compared, 1);
    agreed.add(others.agreed, 1);
    expected.add(others.expected, 1);
  }

  /** How many labels the annotator gave; an annotation that names several counts as one. */
  public double labels(int annotator) {
    double labels = 0;
    for (int label = 0; label < categories; label++) {
      labels += given(annotator, label);
    }
    return labels;
  }

  int categories() {
    return categories;
  }

  /** How often the annotator gave the label. */
  double given(int annotator, int label) {
    return given.value(annotator * categories + label);
  }

  /**
   * How much larger the label's share of the annotator's compared labels is than the others would
   * have had it; 0 where nothing could be compared.
   */
  public double excess(int annotator, int label) {
    double labels = leaveOneOut(annotator).labels();
    return labels == 0 ? 0 : (compared(annotator, label) - expected(annotator, label)) / labels;
  }

  /** The label's share of those labels as the others would have had it; 0 without any. */
  public double expectedShare(int annotator, int label) {
    double labels = leaveOneOut(annotator).labels();
    return labels == 0 ? 0 : expected(annotator, label) / labels;
  }

  /** How often the annotator gave the label to a turn that others labelled, too. */
  double compared(int annotator, int label) {
    return compared.value(annotator * categories + label);
  }

  /** How often the others would have given it to those turns. */
  double expected(int annotator, int label) {
    return expected.value(annotator * categories + label);
  }

  /** How well the annotator's labels of turns that others labelled agree with theirs. */
  public LeaveOneOut leaveOneOut(int annotator) {
    double labels = 0;
    for (int label = 0; label < categories; label++) {
      labels += compared(annotator, label);
    }
    return new LeaveOneOut(agreed.value(annotator), labels);
  }
}
