package callsheet.statistics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is fitted for whom: annotators of many labels have a confusion of their own, those of few
 * share one; labels have shares of their own in each part of the corpus that no annotator connects
 * with another (METHODS 4.4).
 */
public final class AnnotatorRoster implements Serializable {
  private static final long serialVersionUID = 1;

  /** Labels below which an annotator is fitted together with others. */
  public static final int FEWEST_LABELS = 20;

  /** The part, or the confusion, of an annotator who labelled nothing. */
  static final int NONE = -1;

  /** Thirds of a label sum to a label but for rounding. */
  private static final double ROUNDING = 1e-6;

  private final int[] components;
  private final int[] groups;
  private final boolean[] isPooled;
  private final int componentCount;
  private final int groupCount;

  private AnnotatorRoster(AnnotatorGraph graph, int fewestLabels) {
    components = graph.components();
    groups = new int[components.length];
    isPooled = new boolean[components.length];
    componentCount = Arrays.stream(components).max().orElse(NONE) + 1;
    var pools = new TreeMap<Integer, Integer>();
    int count = 0;
    for (int annotator = 0; annotator < groups.length; annotator++) {
      isPooled[annotator] = graph.labels(annotator) < fewestLabels - ROUNDING;
      if (components[annotator] == NONE) {
        groups[annotator] = NONE;
      } else if (!isPooled[annotator]) {
        groups[annotator] = count++;
      } else {
        var pool = pools.putIfAbsent(components[annotator], count);
        groups[annotator] = pool == null ? count++ : pool;
      }
    }
    groupCount = count;
  }

  /** The roster of the annotators of a corpus; those of fewer than 20 labels are pooled. */
  public static AnnotatorRoster of(AnnotatorGraph graph) {
    return of(graph, FEWEST_LABELS);
  }

  public static AnnotatorRoster of(AnnotatorGraph graph, int fewestLabels) {
    return new AnnotatorRoster(graph, fewestLabels);
  }

  /**
   * The roster of annotators some of whom a fit knew, of which everyone has a confusion of their
   * own.
   *
   * @param components the part that each annotator labelled, from 0; −1 for one whom the fit did
   *     not know
   * @param isPooled whether the confusion was learned from several annotators
   */
  public static AnnotatorRoster known(int[] components, boolean[] isPooled) {
    return new AnnotatorRoster(components.clone(), isPooled.clone());
  }

  private AnnotatorRoster(int[] components, boolean[] isPooled) {
    this.components = components;
    this.isPooled = isPooled;
    this.groups = IntStream.range(0, components.length).toArray();
    this.componentCount = Math.max(1, Arrays.stream(components).max().orElse(NONE) + 1);
    this.groupCount = groups.length;
  }

  /**
   * The part of the corpus that the turn is in: that of the first of its annotators who is known.
   */
  int component(TurnVotes votes) {
    for (int vote = 0; vote < votes.size(); vote++) {
      int component = components[votes.annotator(vote)];
      if (component != NONE) {
        return component;
      }
    }
    return 0;
  }

  /** How many parts of the corpus have no annotator in common; 1 where all can be compared. */
  public int components() {
    return componentCount;
  }

  /** The part of the corpus that the annotator labelled, from 0; −1 for one without labels. */
  public int component(int annotator) {
    return components[annotator];
  }

  /** Whether the annotator shares a confusion with others of few labels. */
  public boolean isPooled(int annotator) {
    return isPooled[annotator];
  }

  public int annotators() {
    return components.length;
  }

  int groups() {
    return groupCount;
  }

  /** The confusion of the annotator, from 0; −1 for one without labels. */
  int group(int annotator) {
    return groups[annotator];
  }
}
