package callsheet.statistics.agreement;

import callsheet.statistics.FixedPointSums;
import java.io.Serializable;
import java.util.Arrays;

/**
 * Who labelled turns together with whom, directly or through others, and how many labels each
 * annotator gave. Annotators who are not connected cannot be compared. The order in which turns or
 * other graphs are added does not show.
 */
public final class AnnotatorGraph implements Serializable {
  private static final long serialVersionUID = 1;

  /** Towards an annotator of a lower number; the lowest of each part is its own. */
  private final int[] towards;

  private final FixedPointSums labels;

  public AnnotatorGraph(int annotators) {
    towards = new int[annotators];
    labels = new FixedPointSums(annotators);
    Arrays.setAll(towards, annotator -> annotator);
  }

  /** Adds a turn: its annotators are connected. */
  public void add(TurnVotes votes) {
    for (int vote = 0; vote < votes.size(); vote++) {
      labels.add(votes.annotator(vote), votes.weight(vote));
      connect(votes.annotator(0), votes.annotator(vote));
    }
  }

  /** Adds the turns of another graph of the same annotators. */
  public void add(AnnotatorGraph other) {
    labels.add(other.labels, 1);
    for (int annotator = 0; annotator < towards.length; annotator++) {
      connect(annotator, other.towards[annotator]);
    }
  }

  private void connect(int annotator, int other) {
    int lowest = lowest(annotator);
    int otherLowest = lowest(other);
    towards[Math.max(lowest, otherLowest)] = Math.min(lowest, otherLowest);
  }

  private int lowest(int annotator) {
    int lowest = annotator;
    while (towards[lowest] != lowest) {
      towards[lowest] = towards[towards[lowest]];
      lowest = towards[lowest];
    }
    return lowest;
  }

  int annotators() {
    return towards.length;
  }

  /** How many labels the annotator gave; an annotation that names several counts as one. */
  double labels(int annotator) {
    return labels.value(annotator);
  }

  /** The connected part of each annotator, numbered from 0; −1 for those without labels. */
  int[] components() {
    var components = new int[towards.length];
    int count = 0;
    for (int annotator = 0; annotator < towards.length; annotator++) {
      if (labels(annotator) == 0) {
        components[annotator] = AnnotatorRoster.NONE;
      } else {
        // The lowest of a part has a label, as all of a part have, and comes first.
        int lowest = lowest(annotator);
        components[annotator] = lowest == annotator ? count++ : components[lowest];
      }
    }
    return components;
  }
}
