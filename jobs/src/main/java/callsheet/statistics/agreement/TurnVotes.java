package callsheet.statistics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;

/**
 * What annotators called one turn, in the order in which they did; the same annotator may have
 * labelled it more than once. An annotation that names m labels is m votes of weight 1/m.
 * Annotators and labels are numbered from 0.
 */
public final class TurnVotes implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int NO_GOLD = -1;

  /** Thirds of a vote sum to a vote but for rounding. */
  private static final double ROUNDING = 1e-9;

  private final int[] annotators;
  private final int[] labels;
  private final double[] weights;
  private final int gold;

  private TurnVotes(int[] annotators, int[] labels, double[] weights, int gold) {
    this.annotators = annotators;
    this.labels = labels;
    this.weights = weights;
    this.gold = gold;
  }

  /**
   * Whole votes on a turn whose true label nobody knows; at least one: a turn without any tells
   * nothing and gets no posterior.
   */
  public static TurnVotes of(int[] annotators, int[] labels) {
    var whole = new double[labels.length];
    Arrays.fill(whole, 1);
    return of(annotators, labels, whole);
  }

  /** Votes of these weights, each above 0 and at most 1. */
  public static TurnVotes of(int[] annotators, int[] labels, double[] weights) {
    if (annotators.length != labels.length
        || weights.length != labels.length
        || labels.length == 0) {
      throw new IllegalArgumentException(
          "Invalid votes: %d labels by %d annotators (must be as many, and some)"
              .formatted(labels.length, annotators.length));
    }
    if (!Arrays.stream(weights).allMatch(weight -> weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("Invalid weight of a vote (above 0, at most 1)");
    }
    return new TurnVotes(annotators.clone(), labels.clone(), weights.clone(), NO_GOLD);
  }

  /** The same votes on a turn whose label is known: it is not estimated but learned from. */
  public TurnVotes withGold(int label) {
    if (label < 0) {
      throw new IllegalArgumentException("Invalid label: " + label + " (0 or more)");
    }
    return new TurnVotes(annotators, labels, weights, label);
  }

  public int size() {
    return labels.length;
  }

  public int annotator(int vote) {
    return annotators[vote];
  }

  public int label(int vote) {
    return labels[vote];
  }

  public double weight(int vote) {
    return weights[vote];
  }

  public boolean hasGold() {
    return gold != NO_GOLD;
  }

  /**
   * Whether one annotation is all that is known of the turn, so that its posterior hardly says more
   * than that one: a mark to publish beside it (SINGLE).
   */
  public boolean isSingle() {
    return Arrays.stream(weights).sum() <= 1 + ROUNDING && !hasGold();
  }

  /** The known label; there must be one. */
  int gold() {
    if (!hasGold()) {
      throw new IllegalStateException("Not a gold turn");
    }
    return gold;
  }

  /** How many votes each label got, of votes that are all whole. */
  public long[] counts(int categories) {
    refuseParts();
    var counts = new long[categories];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
  }

  /** The share of the votes that each label got. */
  double[] shares(int categories) {
    var shares = new double[categories];
    for (int vote = 0; vote < labels.length; vote++) {
      shares[labels[vote]] += weights[vote];
    }
    double all = Arrays.stream(shares).sum();
    Arrays.setAll(shares, label -> shares[label] / all);
    return shares;
  }

  /** Whole votes without those that their annotator replaced by a later one. */
  public TurnVotes latest() {
    refuseParts();
    var latest = new LinkedHashMap<Integer, Integer>();
    for (int vote = 0; vote < labels.length; vote++) {
      latest.put(annotators[vote], labels[vote]);
    }
    return new TurnVotes(
        latest.keySet().stream().mapToInt(Integer::intValue).toArray(),
        latest.values().stream().mapToInt(Integer::intValue).toArray(),
        Arrays.copyOf(weights, latest.size()),
        gold);
  }

  private void refuseParts() {
    if (Arrays.stream(weights).anyMatch(weight -> weight != 1)) {
      throw new IllegalArgumentException("Invalid votes: parts of votes cannot be counted");
    }
  }

  /** Whether the label is known, or others than the annotator voted. */
  boolean isKnownWithout(int annotator) {
    boolean isKnown = hasGold();
    for (int other : annotators) {
      isKnown |= other != annotator;
    }
    return isKnown;
  }
}
