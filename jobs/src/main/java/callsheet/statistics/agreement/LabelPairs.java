package callsheet.statistics.agreement;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ordered pairs of labels that two annotations gave to one turn, kept apart by the number of labels
 * on the turn. Krippendorff's coincidences divide the pairs by that number minus 1, so these
 * integers carry the fractions exactly: they add over turns, sessions and languages, and subtract
 * (METHODS 4.2, 9).
 */
public final class LabelPairs {
  private final int categories;
  private final long unit;
  private final SortedMap<Integer, long[]> massByLabels = new TreeMap<>();

  /**
   * No pairs.
   *
   * @param unit mass of one pair: 1 for counts, 1 000 000 000 for billionths
   */
  public LabelPairs(int categories, long unit) {
    if (categories < 1 || unit < 1) {
      throw new IllegalArgumentException(
          "Invalid label pairs: %d categories in units of 1/%d".formatted(categories, unit));
    }
    this.categories = categories;
    this.unit = unit;
  }

  /**
   * Adds mass of ordered pairs.
   *
   * @param labels labels on the turns that the pairs come from, at least 2
   * @param label by one annotator
   * @param otherLabel by another
   */
  public void add(int labels, int label, int otherLabel, long mass) {
    if (labels < 2) {
      throw new IllegalArgumentException("Invalid number of labels: " + labels + " (2 or more)");
    }
    var masses = masses(labels);
    int cell = label * categories + otherLabel;
    masses[cell] = Math.addExact(masses[cell], mass);
  }

  /** Adds the pairs of one turn; a turn with fewer than two labels has none. */
  public void add(TurnVotes votes) {
    var counts = votes.counts(categories);
    for (int label = 0; label < categories; label++) {
      for (int other = 0; other < categories; other++) {
        long pairs = counts[label] * (label == other ? counts[label] - 1 : counts[other]);
        if (pairs > 0) {
          add(votes.size(), label, other, Math.multiplyExact(pairs, unit));
        }
      }
    }
  }

  /**
   * Adds the pairs of other turns.
   *
   * @param weight how often: −1 takes them away, the weight of a replicate draws them
   */
  public void add(LabelPairs others, long weight) {
    if (others.categories != categories || others.unit != unit) {
      throw new IllegalArgumentException("Invalid label pairs: of another scheme or unit");
    }
    others.massByLabels.forEach(
        (labels, masses) -> {
          var sums = masses(labels);
          Arrays.setAll(
              sums, cell -> Math.addExact(sums[cell], Math.multiplyExact(weight, masses[cell])));
        });
  }

  private long[] masses(int labels) {
    return massByLabels.computeIfAbsent(labels, count -> new long[categories * categories]);
  }

  int categories() {
    return categories;
  }

  double unit() {
    return unit;
  }

  /** The mass of ordered pairs by label and other label, row by row; by labels on the turn. */
  SortedMap<Integer, long[]> massByLabels() {
    return Collections.unmodifiableSortedMap(massByLabels);
  }
}
