package callsheet.statistics.agreement;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * What every annotator calls turns of each true label, and how common the labels are (Dawid and
 * Skene 1979).
 */
public final class AnnotatorModel implements Labelling {
  private static final long serialVersionUID = 1;
  private static final int NOBODY = -1;

  private final AnnotatorRoster roster;
  private final int categories;
  private final double[][] priors;
  private final double[][][] confusions;
  private final double[][] logPriors;

  /** By group, label given and true label: a vote adds one row. */
  private final double[][][] logByLabel;

  /** The model that is most probable given the counts: the M step. */
  AnnotatorModel(ExpectedCounts counts, Smoothing smoothing) {
    roster = counts.roster();
    categories = counts.categories();
    priors = new double[roster.components()][];
    logPriors = new double[roster.components()][];
    for (int part = 0; part < priors.length; part++) {
      int component = part;
      priors[part] = shares(label -> counts.turns(component, label) + smoothing.classes());
      logPriors[part] = logarithms(priors[part]);
    }
    confusions = new double[roster.groups()][categories][];
    logByLabel = new double[roster.groups()][categories][categories];
    for (int group = 0; group < confusions.length; group++) {
      for (int trueLabel = 0; trueLabel < categories; trueLabel++) {
        learn(counts, smoothing, group, trueLabel);
      }
    }
  }

  /**
   * A model that was fitted before.
   *
   * @param priors how common labels are, by part of the corpus
   * @param confusions by annotator of the roster, true label (row) and label given (column)
   */
  public static AnnotatorModel of(
      AnnotatorRoster roster, double[][] priors, double[][][] confusions) {
    if (priors.length != roster.components() || confusions.length != roster.groups()) {
      throw new IllegalArgumentException("Invalid annotator model: not of its roster");
    }
    return new AnnotatorModel(roster, priors, confusions);
  }

  private AnnotatorModel(AnnotatorRoster roster, double[][] priors, double[][][] confusions) {
    this.roster = roster;
    this.categories = priors[0].length;
    this.priors = copy(priors);
    this.logPriors = Arrays.stream(priors).map(AnnotatorModel::logarithms).toArray(double[][]::new);
    this.confusions =
        Arrays.stream(confusions).map(AnnotatorModel::copy).toArray(double[][][]::new);
    this.logByLabel = new double[confusions.length][categories][categories];
    for (int group = 0; group < confusions.length; group++) {
      for (int trueLabel = 0; trueLabel < categories; trueLabel++) {
        enter(group, trueLabel, logarithms(confusions[group][trueLabel]));
      }
    }
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  private void learn(ExpectedCounts counts, Smoothing smoothing, int group, int trueLabel) {
    var row =
        shares(label -> counts.labels(group, trueLabel, label) + smoothing.count(trueLabel, label));
    confusions[group][trueLabel] = row;
    enter(group, trueLabel, logarithms(row));
  }

  private void enter(int group, int trueLabel, double[] logarithms) {
    for (int label = 0; label < categories; label++) {
      logByLabel[group][label][trueLabel] = logarithms[label];
    }
  }

  /** Counts over their sum; equal shares when there are none, for then nothing speaks. */
  private double[] shares(IntToDoubleFunction count) {
    var counts = new double[categories];
    Arrays.setAll(counts, count);
    double sum = Arrays.stream(counts).sum();
    Arrays.setAll(counts, label -> sum == 0 ? 1.0 / categories : counts[label] / sum);
    return counts;
  }

  /** A share of 0 makes what it says all but impossible, and no infinity. */
  private static double[] logarithms(double[] shares) {
    return Arrays.stream(shares)
        .map(share -> Math.log(Math.max(share, Double.MIN_NORMAL)))
        .toArray();
  }

  @Override
  public TurnPosterior posterior(TurnVotes votes) {
    return posteriorWithout(votes, NOBODY);
  }

  /** The posterior of the turn as if the annotator had not labelled it. */
  TurnPosterior posteriorWithout(TurnVotes votes, int annotator) {
    var joint = logPriors[roster.component(votes)].clone();
    for (int vote = 0; vote < votes.size(); vote++) {
      if (votes.annotator(vote) != annotator) {
        var logarithms = logByLabel[roster.group(votes.annotator(vote))][votes.label(vote)];
        double weight = votes.weight(vote);
        Arrays.setAll(joint, trueLabel -> joint[trueLabel] + weight * logarithms[trueLabel]);
      }
    }
    return votes.hasGold()
        ? TurnPosterior.certain(categories, votes.gold(), joint[votes.gold()])
        : normalized(joint);
  }

  private static TurnPosterior normalized(double[] joint) {
    double largest = Arrays.stream(joint).max().orElseThrow();
    double sum = 0;
    for (double logarithm : joint) {
      sum += Math.exp(logarithm - largest);
    }
    double logSum = largest + Math.log(sum);
    Arrays.setAll(joint, label -> Math.exp(joint[label] - logSum));
    return new TurnPosterior(joint, logSum);
  }

  public AnnotatorRoster roster() {
    return roster;
  }

  public int categories() {
    return categories;
  }

  /** How common each label is in a connected part of the corpus. */
  public double[] prior(int component) {
    return priors[component].clone();
  }

  /** How common each label is where the annotator labels; in the first part for one not known. */
  public double[] priorOf(int annotator) {
    return prior(Math.max(0, roster.component(annotator)));
  }

  /**
   * What the annotator calls turns, by true label (row) and label given (column); that of all who
   * are pooled for one of few labels.
   */
  public double[][] confusion(int annotator) {
    return copy(confusions[group(annotator)]);
  }

  private int group(int annotator) {
    int group = roster.group(annotator);
    if (group == AnnotatorRoster.NONE) {
      throw new IllegalArgumentException("Invalid annotator: " + annotator + " labelled nothing");
    }
    return group;
  }

  double[][] priors() {
    return priors;
  }

  double[][][] confusions() {
    return confusions;
  }
}
